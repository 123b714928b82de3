package io.groundwork.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class DefaultsTests {

    private static final String OTLP = "management.opentelemetry.tracing.export.otlp.endpoint";

    @Test
    void aServiceThatSaysNothingGetsTheDefaults() {
        assertThat(property("spring.threads.virtual.enabled")).isEqualTo("true");
        assertThat(property("spring.jpa.open-in-view")).isEqualTo("false");
        assertThat(property("server.forward-headers-strategy")).isEqualTo("none");
    }

    @Test
    void theServicesOwnFileWins() {
        assertThat(property("server.forward-headers-strategy", "--spring.config.location=classpath:/service-settings/"))
                .isEqualTo("framework");
    }

    @Test
    void theOperatorWinsOverTheServicesFile() {
        assertThat(property(
                        "server.forward-headers-strategy",
                        "--spring.config.location=classpath:/service-settings/",
                        "--server.forward-headers-strategy=native"))
                .isEqualTo("native");
    }

    @Test
    void theIssuerIsOursUnlessSet() {
        String issuer = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
        assertThat(property(issuer)).isEqualTo("http://localhost:8080");
        assertThat(property(issuer, "--GROUNDWORK_ISSUER_URI=https://id.example"))
                .isEqualTo("https://id.example");
    }

    @Test
    void spansAreExportedOnlyToAnEndpointThatIsSet() {
        assertThat(property(OTLP)).isNull();
        assertThat(property(OTLP, "--GROUNDWORK_OTLP_ENDPOINT=")).isNull();
        assertThat(property(OTLP, "--GROUNDWORK_OTLP_ENDPOINT=http://collector:4318"))
                .isEqualTo("http://collector:4318/v1/traces");
    }

    @Test
    void secretsAreReadFromFiles(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("spring.datasource.password"), "s3cret\n");
        assertThat(property("spring.datasource.password", "--GROUNDWORK_SECRETS_DIR=" + secrets))
                .isEqualTo("s3cret");
    }

    private static String property(String name, String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments)) {
            return context.getEnvironment().getProperty(name);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
