package io.groundwork.notification.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** One built-in mail in all its languages: where its phrases stand, and how they read. */
record MailLayout(TemplateText text, TemplateText html, Map<String, Wording> byLanguage) {

    /** Fails at start rather than at the first mail. */
    Map<String, TemplateSource> sources(Set<String> variables) {
        return byLanguage.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> source(entry.getKey(), entry.getValue(), variables)));
    }

    private TemplateSource source(String language, Wording wording, Set<String> variables) {
        TemplateSource source = new TemplateSource(
                wording.phrase("subject"),
                text.fill(names(wording, variables, UnaryOperator.identity())),
                html.fill(names(wording, variables, phrase -> HtmlUtils.htmlEscape(phrase, "UTF-8"))));
        var faults = new TemplateCheck(variables).faults(source);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("In " + language + ": " + faults);
        }
        return source;
    }

    /** A layout names phrases, and variables, which stay what they are. */
    private static Map<String, String> names(Wording wording, Set<String> variables, UnaryOperator<String> escape) {
        Map<String, String> names = new HashMap<>();
        variables.forEach(variable -> names.put(variable, "{{" + variable + "}}"));
        wording.phrases().forEach((name, phrase) -> names.put(name, escape.apply(phrase)));
        return names;
    }
}
