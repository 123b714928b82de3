package io.groundwork.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class PagingAutoConfigurationTests {

    private final WebApplicationContextRunner plain =
            new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(PagingAutoConfiguration.class));

    private final WebApplicationContextRunner database = plain.withBean(JdbcClient.class, () -> mock(JdbcClient.class));

    @Test
    void aServiceWithADatabaseGetsAPager() {
        database.run(context -> assertThat(context).hasSingleBean(KeysetPager.class));
    }

    @Test
    void aServiceWithoutADatabaseReadsPageRequestsOnly() {
        plain.withClassLoader(new FilteredClassLoader(JdbcClient.class))
                .run(context -> assertThat(context)
                        .hasSingleBean(PagingWebMvcConfigurer.class)
                        .doesNotHaveBean("keysetPager"));
    }

    @Test
    void aPagerOfTheServiceIsKept() {
        KeysetPager own = new KeysetPager(mock(JdbcClient.class), new CursorCodec("own"));
        database.withBean(KeysetPager.class, () -> own)
                .run(context -> assertThat(context.getBean(KeysetPager.class)).isSameAs(own));
    }

    @Test
    void withoutASecretCursorsAreSaidToEndWithTheProcess(CapturedOutput output) {
        database.run(context -> assertThat(output).contains("groundwork.paging.cursor-secret is not set"));
    }

    @Test
    void aShortSecretIsRefused() {
        database.withPropertyValues("groundwork.paging.cursor-secret=short")
                .run(context -> assertThat(context).hasFailed());
    }
}
