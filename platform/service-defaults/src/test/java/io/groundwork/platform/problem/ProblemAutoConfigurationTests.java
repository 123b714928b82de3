package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;

class ProblemAutoConfigurationTests {

    private static final AutoConfigurations CONFIGURATIONS =
            AutoConfigurations.of(JacksonAutoConfiguration.class, ProblemAutoConfiguration.class);

    private final WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(CONFIGURATIONS);

    @Test
    void aWebServiceGetsTheAdvice() {
        web.run(context -> assertThat(context)
                .hasSingleBean(ProblemAdvice.class)
                .hasSingleBean(DataProblemAdvice.class)
                .hasSingleBean(ProblemErrorController.class));
    }

    @Test
    void aServiceWithoutADatabaseDoesWithoutItsErrors() {
        web.withClassLoader(new FilteredClassLoader(DataAccessException.class))
                .run(context -> assertThat(context)
                        .hasSingleBean(ProblemAdvice.class)
                        .doesNotHaveBean(DataProblemAdvice.class));
    }

    @Test
    void anErrorControllerOfTheServiceIsKept() {
        web.withBean(ErrorController.class, () -> mock(ErrorController.class))
                .run(context -> assertThat(context).doesNotHaveBean(ProblemErrorController.class));
    }

    @Test
    void whatIsNoWebServiceGetsNothing() {
        new ApplicationContextRunner()
                .withConfiguration(CONFIGURATIONS)
                .run(context -> assertThat(context).doesNotHaveBean(ProblemAdvice.class));
    }
}
