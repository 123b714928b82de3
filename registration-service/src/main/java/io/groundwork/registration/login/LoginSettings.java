package io.groundwork.registration.login;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The login page.
 *
 * @param lifetime how long a browser stays signed in; it also ends with the browser
 * @param secureCookies whether cookies are for HTTPS only; off for a laptop's {@code http://localhost}, on everywhere else; from
 *     {@code GROUNDWORK_SECURE_COOKIES}
 */
@Validated
@ConfigurationProperties("groundwork.registration.login")
record LoginSettings(
        @DefaultValue("12h") @NotNull Duration lifetime,
        @DefaultValue("false") boolean secureCookies) {

    /** The cookie that every form's secret must equal. */
    String formCookie() {
        return secureCookies ? "__Host-groundwork-form" : "groundwork-form";
    }
}
