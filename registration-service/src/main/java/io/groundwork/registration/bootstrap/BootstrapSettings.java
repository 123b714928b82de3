package io.groundwork.registration.bootstrap;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is there from the start. The first admin is made once; a changed password or secret takes effect at the next start.
 *
 * @param adminEmail address of the first admin, from {@code GROUNDWORK_ADMIN_EMAIL}; none is made when blank,
 *     nor when there was one before
 * @param adminPassword at least 15 characters, from {@code GROUNDWORK_ADMIN_PASSWORD}
 * @param demoClientId client id of the demo data producer, from {@code GROUNDWORK_DEMO_CLIENT_ID}
 * @param demoClientSecret at least 16 random characters, from {@code GROUNDWORK_DEMO_CLIENT_SECRET}; none is made when blank
 */
@Validated
@ConfigurationProperties("groundwork.registration.bootstrap")
record BootstrapSettings(
        @DefaultValue("") String adminEmail,
        @DefaultValue("") String adminPassword,
        @DefaultValue("demo") @NotBlank String demoClientId,
        @DefaultValue("") String demoClientSecret) {

    @Override
    public String toString() {
        return "BootstrapSettings[adminEmail=" + adminEmail + ", demoClientId=" + demoClientId + "]";
    }
}
