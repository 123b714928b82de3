package io.groundwork.notification.mail;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with {@code {{name}}} where a value goes. Values are never searched for names themselves. */
record TemplateText(String source) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    Set<String> names() {
        return PLACEHOLDER
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    String fill(Map<String, String> values) {
        return PLACEHOLDER.matcher(source).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        String value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException("There is no value for " + found.group());
        }
        return value;
    }
}
