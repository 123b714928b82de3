package io.groundwork.platform.web;

import java.util.List;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take an {@link IfMatch}, a {@link MergePatch}, and enums by their wire names; speaks JSON and no other format. */
class HttpWebMvcConfigurer implements WebMvcConfigurer {

    /** Spring speaks whatever Jackson format a library brings along: without our names, our strictness, our contract. */
    private static final List<MediaType> NOT_OURS = List.of(
            MediaType.APPLICATION_YAML,
            MediaType.APPLICATION_CBOR,
            MediaType.APPLICATION_XML,
            MediaType.valueOf("application/x-jackson-smile"));

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
        converters
                .addCustomConverter(new MergePatchConverter(binding))
                .configureMessageConvertersList(all -> all.removeIf(HttpWebMvcConfigurer::isNotOurs));
    }

    private static boolean isNotOurs(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream().anyMatch(NOT_OURS::contains);
    }
}
