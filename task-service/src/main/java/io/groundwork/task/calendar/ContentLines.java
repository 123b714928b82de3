package io.groundwork.task.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes content lines of RFC 5545, section 3.1: ended by CRLF, folded after 75 octets, never within a character. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** A line as it is. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is TEXT (section 3.3.11); none for null or nothing. */
    ContentLines text(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? this : line(name, escaped(value));
    }

    /** A line whose value is several TEXTs; none for none. */
    ContentLines texts(String name, List<String> values) {
        return values.isEmpty()
                ? this
                : line(name, values.stream().map(ContentLines::escaped).collect(Collectors.joining(",")));
    }

    /** A line whose value is a DATE-TIME in UTC (section 3.3.5); none for null. */
    ContentLines time(String name, @Nullable Instant value) {
        return value == null ? this : line(name, UTC.format(value));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
