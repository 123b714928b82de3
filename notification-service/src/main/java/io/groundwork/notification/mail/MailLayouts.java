package io.groundwork.notification.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** All mails, read from the class path and checked when the service starts. */
@Component
class MailLayouts {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private final Map<MailTemplate, MailLayout> layouts = new EnumMap<>(MailTemplate.class);

    MailLayouts() {
        Arrays.stream(MailTemplate.values()).forEach(template -> {
            MailLayout layout = read("mail/" + template.path() + "/");
            layout.check(template.variables());
            layouts.put(template, layout);
        });
    }

    MailLayout of(MailTemplate template) {
        MailLayout layout = layouts.get(template);
        if (layout == null) {
            throw new IllegalStateException("There is no layout of " + template);
        }
        return layout;
    }

    private static MailLayout read(String folder) {
        return new MailLayout(
                text(folder + "layout.txt"),
                text(folder + "layout.html"),
                LANGUAGES.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                language -> language, language -> wording(folder + language + ".properties"))));
    }

    private static TemplateText text(String path) {
        try {
            return new TemplateText(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wording wording(String path) {
        try {
            Properties phrases = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(path), StandardCharsets.UTF_8));
            return Wording.of(phrases.stringPropertyNames().stream()
                    .collect(Collectors.toMap(name -> name, phrases::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
