package io.groundwork.gateway.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class SpanExportTests {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutACollectorNothingIsExported() {
        environment.setProperty("GROUNDWORK_OTLP_ENDPOINT", "");

        new SpanExport().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.containsProperty(ENDPOINT)).isFalse();
    }

    @Test
    void spansGoToTheCollectorNamed() {
        environment.setProperty("GROUNDWORK_OTLP_ENDPOINT", "http://tempo:4318");

        new SpanExport().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty(ENDPOINT)).isEqualTo("http://tempo:4318/v1/traces");
    }
}
