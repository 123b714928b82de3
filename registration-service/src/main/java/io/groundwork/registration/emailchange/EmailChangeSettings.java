package io.groundwork.registration.emailchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail addresses change.
 *
 * @param publicUrl where people reach the suite, without a slash at the end; links in mail begin with it
 * @param validity how long links and codes are good
 * @param codeAttempts codes that may be tried for one change
 * @param changesPerAccount changes that may be asked for within the validity
 * @param mailsPerAddress mails sent to one new address within the validity, however many accounts want it
 */
@Validated
@ConfigurationProperties("groundwork.registration.email-changes")
record EmailChangeSettings(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
        @DefaultValue("24h") @NotNull Duration validity,
        @DefaultValue("6") @Positive int codeAttempts,
        @DefaultValue("5") @Positive int changesPerAccount,
        @DefaultValue("3") @Positive int mailsPerAddress) {}
