package io.groundwork.notification.template;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A layout with {@code {{name}}} where a phrase or a variable goes; sections stay as they are. */
record TemplateText(String source) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

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
