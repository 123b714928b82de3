package io.groundwork.registration.verification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How addresses are verified.
 *
 * @param publicUrl where people reach the suite, without a slash at the end; links in mail begin with it
 * @param validity how long link and code are good
 * @param codeAttempts codes that may be tried for one registration
 * @param mailsPerAddress verification mails sent for one unverified account within the validity, however often it signs up
 */
@Validated
@ConfigurationProperties("groundwork.registration.verification")
record VerificationSettings(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
        @DefaultValue("24h") @NotNull Duration validity,
        @DefaultValue("5") @Positive int codeAttempts,
        @DefaultValue("5") @Positive int mailsPerAddress) {}
