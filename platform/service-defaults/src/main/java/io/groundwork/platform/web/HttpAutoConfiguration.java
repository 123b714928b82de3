package io.groundwork.platform.web;

import io.swagger.v3.oas.models.media.ObjectSchema;
import jakarta.validation.Validator;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Adds entity tags, conditional requests and merge patches to controllers. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class HttpAutoConfiguration {

    @Bean
    WebMvcConfigurer httpWebMvcConfigurer(JsonMapper mapper, Validator validator) {
        return new HttpWebMvcConfigurer(new PatchBinding(mapper, validator));
    }

    @Bean
    @ConditionalOnMissingBean(name = "httpDocumentation")
    GlobalOperationCustomizer httpDocumentation() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class);
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        MergePatch.class, new ObjectSchema().description("The fields to change; null removes one."));
        return new HttpDocumentation();
    }
}
