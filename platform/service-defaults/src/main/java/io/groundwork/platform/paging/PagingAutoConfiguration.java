package io.groundwork.platform.paging;

import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads page requests, links pages, and, where there is a database, pages through it. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(PagingProperties.class)
class PagingAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PagingAutoConfiguration.class);
    private static final int RANDOM_SECRET_BYTES = 32;

    @Bean
    WebMvcConfigurer pagingWebMvcConfigurer() {
        return new PagingWebMvcConfigurer();
    }

    @Bean
    PageLinkAdvice pageLinkAdvice() {
        return new PageLinkAdvice();
    }

    @Bean
    @ConditionalOnMissingBean(name = "pagingDocumentation")
    GlobalOperationCustomizer pagingDocumentation() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class);
        return new PagingDocumentation();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcClient.class)
    static class KeysetConfiguration {

        @Bean
        @ConditionalOnBean(JdbcClient.class)
        @ConditionalOnMissingBean
        KeysetPager keysetPager(JdbcClient jdbc, PagingProperties properties) {
            return new KeysetPager(jdbc, new CursorCodec(secret(properties)));
        }
    }

    private static String secret(PagingProperties properties) {
        String configured = properties.cursorSecret();
        if (configured != null) {
            return configured;
        }
        LOG.warn("groundwork.paging.cursor-secret is not set: cursors will not outlive this process or work on others");
        byte[] random = new byte[RANDOM_SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
