package io.groundwork.platform.paging;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Paging through lists.
 *
 * @param cursorSecret key that signs cursors, at least 16 characters, the same on every replica; without one, cursors end with the
 *     process that made them
 */
@Validated
@ConfigurationProperties("groundwork.paging")
record PagingProperties(@Nullable @Size(min = 16) String cursorSecret) {}
