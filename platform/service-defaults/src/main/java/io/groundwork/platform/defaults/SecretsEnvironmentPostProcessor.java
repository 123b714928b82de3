package io.groundwork.platform.defaults;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads secrets from files, one for each property and named like it ({@code spring.datasource.password}), in {@code
 * /run/secrets/groundwork} or {@code GROUNDWORK_SECRETS_DIR}. No directory is no error.
 */
class SecretsEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    /** Before the configuration files, whose processor reads the import. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "groundworkSecrets",
                        Map.of(
                                "spring.config.import",
                                "optional:configtree:${GROUNDWORK_SECRETS_DIR:/run/secrets/groundwork}/")));
    }
}
