package io.groundwork.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class IdempotencyAutoConfigurationTests {

    private static final AutoConfigurations CONFIGURATION = AutoConfigurations.of(IdempotencyAutoConfiguration.class);

    @Test
    void withoutADatabaseItBacksOff() {
        new WebApplicationContextRunner()
                .withConfiguration(CONFIGURATION)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(StoredAnswers.class));
    }

    @Test
    void withoutTheWebItBacksOff() {
        new ApplicationContextRunner()
                .withConfiguration(CONFIGURATION)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(StoredAnswers.class));
    }
}
