package io.groundwork.ingest.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OrderSettingsTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void theThresholdIsTenThousand() {
        runner.run(context -> assertThat(context.getBean(OrderSettings.class).highValueThreshold())
                .isEqualTo("10000"));
    }

    @Test
    void theThresholdComesFromTheEnvironment() {
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of("GROUNDWORK_ORDERS_HIGH_VALUE_THRESHOLD", "99.95"))))
                .run(context -> assertThat(context.getBean(OrderSettings.class).highValueThreshold())
                        .isEqualTo("99.95"));
    }

    @Test
    void aThresholdThatNoEventCouldCarryStopsTheStart() {
        runner.withPropertyValues("groundwork.orders.high-value-threshold=1.00001")
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(OrderSettings.class)
    static class Settings {}
}
