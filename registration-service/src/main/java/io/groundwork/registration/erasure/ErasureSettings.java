package io.groundwork.registration.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who takes part when a person's data is erased.
 *
 * @param services those that must confirm before an erasure is complete, by {@code spring.application.name}
 * @param askAgainAfter after which those that have not confirmed are asked again
 */
@Validated
@ConfigurationProperties("groundwork.registration.erasures")
record ErasureSettings(
        @DefaultValue({"registration-service", "task-service", "notification-service", "ingest-service"}) @NotEmpty
        List<@NotBlank String> services,

        @DefaultValue("1h") @NotNull Duration askAgainAfter) {}
