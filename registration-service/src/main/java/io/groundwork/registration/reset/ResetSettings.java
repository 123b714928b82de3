package io.groundwork.registration.reset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are reset.
 *
 * @param publicUrl where people reach the suite, without a slash at the end; links in mail begin with it
 * @param validity how long a link is good
 * @param mailsPerAccount mails sent to one account within the validity, however often one is asked for
 */
@Validated
@ConfigurationProperties("groundwork.registration.password-resets")
record ResetSettings(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
        @DefaultValue("1h") @NotNull Duration validity,
        @DefaultValue("3") @Positive int mailsPerAccount) {}
