package io.groundwork.notification.digest;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Digests.
 *
 * @param poll how often due ones are looked for
 * @param batch people whose digests one transaction sends
 */
@Validated
@ConfigurationProperties("groundwork.digest")
record DigestProperties(
        @DefaultValue("15s") Duration poll,
        @DefaultValue("100") @Min(1) int batch) {}
