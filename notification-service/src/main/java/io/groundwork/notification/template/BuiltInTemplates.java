package io.groundwork.notification.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The templates in the jar, read from the class path and checked when the service starts. */
@Component
class BuiltInTemplates {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    /** What every mail in HTML stands in. */
    private static final String FRAME = content("mail/frame.html");

    private final Map<TemplateKey, TemplateSource> sources = new HashMap<>();

    BuiltInTemplates() {
        Arrays.stream(MailTemplate.values())
                .forEach(template -> read("mail/" + template.path() + "/")
                        .sources(template.variables())
                        .forEach((language, source) ->
                                sources.put(new TemplateKey(template, Locale.of(language)), source)));
    }

    Optional<TemplateSource> find(TemplateKey key) {
        return Optional.ofNullable(sources.get(key));
    }

    Set<TemplateKey> keys() {
        return Set.copyOf(sources.keySet());
    }

    private static MailLayout read(String folder) {
        return new MailLayout(
                new TemplateText(content(folder + "layout.txt")),
                new TemplateText(FRAME.replace("{{content}}", content(folder + "layout.html"))),
                LANGUAGES.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                language -> language, language -> wording(folder + language + ".properties"))));
    }

    private static String content(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wording wording(String path) {
        return new Wording(properties(path));
    }

    static Map<String, String> properties(String path) {
        try {
            Properties phrases = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(path), StandardCharsets.UTF_8));
            return phrases.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, phrases::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
