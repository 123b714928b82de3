package io.groundwork.notification.mail;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The phrases of one mail in one language, by name; {@code subject} among them. Phrases may contain variables. */
record Wording(Map<String, TemplateText> phrases) {

    static Wording of(Map<String, String> phrases) {
        return new Wording(phrases.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, phrase -> new TemplateText(phrase.getValue()))));
    }

    Set<String> variables() {
        return phrases.values().stream()
                .flatMap(phrase -> phrase.names().stream())
                .collect(Collectors.toSet());
    }

    /** Everything a layout may name: the phrases filled in and the variables themselves, both made safe by {@code escape}. */
    Map<String, String> fill(Map<String, String> variables, UnaryOperator<String> escape) {
        Map<String, String> values = variables.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, variable -> escape.apply(variable.getValue())));
        Map<String, String> filled = phrases.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        phrase ->
                                new TemplateText(escape.apply(phrase.getValue().source())).fill(values)));
        values.putAll(filled);
        return values;
    }
}
