package io.groundwork.notification.template;

import io.groundwork.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads templates, those in the jar and those in the database alike. */
@Component
class FindingTemplates {

    private final TemplateVersions versions;
    private final BuiltInTemplates builtIns;

    FindingTemplates(TemplateVersions versions, BuiltInTemplates builtIns) {
        this.versions = versions;
        this.builtIns = builtIns;
    }

    /** By one statement. */
    List<TemplateSummary> all() {
        Map<TemplateKey, TemplateHead> heads = new TreeMap<>(Comparator.comparing(TemplateKey::toString));
        builtIns.keys().forEach(key -> heads.put(key, TemplateHead.untouched(key)));
        versions.heads().forEach(head -> heads.put(head.key(), head));
        return Arrays.stream(MailTemplate.values())
                .map(template -> TemplateSummary.of(
                        template,
                        heads.values().stream()
                                .filter(head -> head.key().template() == template)
                                .toList()))
                .toList();
    }

    MailTemplate template(String name) {
        return MailTemplate.ofSlug(name).orElseThrow(() -> TemplateException.unknown(name));
    }

    TemplateKey key(String name, String tag) {
        return new TemplateKey(template(name), locale(tag, ""));
    }

    static Locale locale(String tag, String pointer) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build().stripExtensions();
            if (!locale.getLanguage().isEmpty() && tag.length() <= 35) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            // answered below, as what is well-formed and names no language
        }
        throw ProblemException.invalid(pointer, "\"%s\" is no language tag such as de or de-AT".formatted(tag));
    }

    /** Of a template that was changed, or is built in. */
    Optional<TemplateHead> head(TemplateKey key) {
        return versions.head(key).or(() -> builtIns.find(key).map(source -> TemplateHead.untouched(key)));
    }

    Optional<TemplateVersion> version(TemplateKey key, int number) {
        return number == TemplateVersion.BUILT_IN
                ? builtIns.find(key).map(source -> TemplateVersion.builtIn(key, source))
                : versions.find(key, number);
    }
}
