package io.groundwork.platform.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Serves {@code /v3/api-docs}: OpenAPI 3.1, in the wire's own names. */
@AutoConfiguration(
        afterName = {
            "org.springdoc.core.configuration.SpringDocConfiguration",
            "org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class OpenApiAutoConfiguration {

    /** First, so that springdoc puts its own converters, which handle special cases, in front. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnMissingBean(name = "wireModelResolver")
    ModelConverter wireModelResolver(ObjectMapperProvider mappers) {
        return new WireModelResolver(mappers.jsonMapper());
    }

    @Bean
    @ConditionalOnMissingBean(name = "serviceDocumentation")
    GlobalOpenApiCustomizer serviceDocumentation(Environment environment, ObjectProvider<BuildProperties> build) {
        BuildProperties known = build.getIfAvailable();
        String version = known == null ? null : known.getVersion();
        return new ServiceDocumentation(
                environment.getProperty("spring.application.name", "service"), version == null ? "unknown" : version);
    }

    @Bean
    @ConditionalOnMissingBean(name = "problemDocumentation")
    GlobalOpenApiCustomizer problemDocumentation() {
        return new ProblemDocumentation();
    }
}
