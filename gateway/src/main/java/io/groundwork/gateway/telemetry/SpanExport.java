package io.groundwork.gateway.telemetry;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Exports spans to the collector that {@code GROUNDWORK_OTLP_ENDPOINT} names, as the services do. Not a placeholder in a file:
 * present, even if empty, the library's property switches the exporter on.
 */
class SpanExport implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String endpoint = environment.getProperty("GROUNDWORK_OTLP_ENDPOINT");
        if (StringUtils.hasText(endpoint)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "groundworkOtlp",
                            Map.of("management.opentelemetry.tracing.export.otlp.endpoint", endpoint + "/v1/traces")));
        }
    }
}
