package io.groundwork.platform.web;

import java.util.List;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take an {@link IfMatch}, a {@link MergePatch}, and enums by their wire names. */
class HttpWebMvcConfigurer implements WebMvcConfigurer {

    private final PatchBinding binding;

    HttpWebMvcConfigurer(PatchBinding binding) {
        this.binding = binding;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchArgumentResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new WireEnumConverterFactory());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new MergePatchConverter(binding));
    }
}
