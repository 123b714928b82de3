package io.groundwork.task.imports;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a caller would like to wait for the end of what they started: {@code Prefer: wait=10} (RFC 7240, section 4.3). */
record WaitPreference(Duration duration) {

    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?=$|[,;])", Pattern.CASE_INSENSITIVE);

    /** A preference that cannot be read is none (section 2). */
    static WaitPreference parse(@Nullable String header, Duration longest) {
        Matcher wait = WAIT.matcher(header == null ? "" : header);
        Duration wanted = wait.find() ? Duration.ofSeconds(Long.parseLong(wait.group(1))) : Duration.ZERO;
        return new WaitPreference(wanted.compareTo(longest) < 0 ? wanted : longest);
    }

    boolean isGiven() {
        return duration.isPositive();
    }

    /** The value of {@code Preference-Applied}. */
    String applied() {
        return "wait=" + duration.toSeconds();
    }
}
