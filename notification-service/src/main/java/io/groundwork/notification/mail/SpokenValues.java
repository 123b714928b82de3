package io.groundwork.notification.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as people of a language write them; nothing but texts, and lists and maps of them. */
record SpokenValues(Locale language) {

    Map<String, Object> of(Map<?, ?> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> spoken(entry.getValue())));
    }

    private Object spoken(Object value) {
        return switch (value) {
            case Instant instant -> time(instant);
            case List<?> list -> list.stream().map(this::spoken).toList();
            case Map<?, ?> map -> of(map);
            default -> value.toString();
        };
    }

    private String time(Instant instant) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
        return format.withLocale(language).format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}
