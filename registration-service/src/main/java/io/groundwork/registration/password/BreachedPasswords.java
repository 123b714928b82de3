package io.groundwork.registration.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/**
 * Passwords that attackers try first: some 40,000 of breaches, two of them joined, and short texts repeated. The list is bundled, so
 * that it holds whatever can be reached; its origin and licence stand beside it. Immutable.
 */
@Component
class BreachedPasswords {

    private static final String LIST = "breached-passwords.txt.gz";
    private static final int LONGEST_REPEATED = 16;

    private final Set<String> listed;

    BreachedPasswords() throws IOException {
        InputStream resource = Objects.requireNonNull(BreachedPasswords.class.getResourceAsStream(LIST), LIST);
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
            listed = lines.lines().collect(Collectors.toUnmodifiableSet());
        }
    }

    boolean contain(PlainPassword password) {
        String text = password.value().toLowerCase(Locale.ROOT);
        return listed.contains(text) || isTwoListed(text) || isRepetition(text);
    }

    private boolean isTwoListed(String text) {
        return IntStream.range(1, text.length())
                .anyMatch(cut -> listed.contains(text.substring(0, cut)) && listed.contains(text.substring(cut)));
    }

    /** A text that consists of a shorter one again and again is found in its own double before the end of the first. */
    private static boolean isRepetition(String text) {
        int period = (text + text).indexOf(text, 1);
        return period < text.length() && period <= LONGEST_REPEATED;
    }
}
