package io.groundwork.platform.security;

import io.groundwork.platform.problem.ProblemResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Guards every path of a servlet service with access tokens. A service's own chains, for paths of their own, go before this one;
 * a bean named {@code resourceServerChain} replaces it.
 */
@AutoConfiguration(
        after = AccessTokenAutoConfiguration.class,
        afterName = "io.groundwork.platform.problem.ProblemAutoConfiguration",
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ResourceServerAutoConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnMissingBean(name = "resourceServerChain")
    SecurityFilterChain resourceServerChain(
            HttpSecurity http,
            AccessProperties access,
            JwtAuthenticationConverter converter,
            ProblemResponses problems) {
        return new ResourceServerChain(access, converter, new RefusalProblems(problems)).build(http);
    }

    @Bean
    @ConditionalOnMissingBean(name = "accessDocumentation")
    GlobalOpenApiCustomizer accessDocumentation(AccessProperties access) {
        return new AccessDocumentation(access);
    }

    @Bean
    WebMvcConfigurer callerWebMvcConfigurer() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new CallerWebMvcConfigurer();
    }
}
