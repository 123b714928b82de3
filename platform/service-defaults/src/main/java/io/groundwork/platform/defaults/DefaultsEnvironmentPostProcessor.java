package io.groundwork.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

/** Adds {@code META-INF/groundwork-defaults.yml} below every other property source. */
class DefaultsEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final String NAME = "groundworkDefaults";
    private static final String FILE = "META-INF/groundwork-defaults.yml";
    private static final String OTLP_ENDPOINT = "GROUNDWORK_OTLP_ENDPOINT";

    /** After the configuration files, which are added at the end as well. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        MutablePropertySources sources = environment.getPropertySources();
        String endpoint = environment.getProperty(OTLP_ENDPOINT);
        if (StringUtils.hasText(endpoint)) {
            sources.addLast(new MapPropertySource(
                    NAME + "Otlp",
                    // Present, even if empty, this property switches the exporter on: so it is no default in the file.
                    Map.of("management.opentelemetry.tracing.export.otlp.endpoint", endpoint + "/v1/traces")));
        }
        load(sources);
    }

    private static void load(MutablePropertySources sources) {
        try {
            new YamlPropertySourceLoader()
                    .load(NAME, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
