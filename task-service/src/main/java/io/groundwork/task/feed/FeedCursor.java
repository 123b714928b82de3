package io.groundwork.task.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.groundwork.platform.problem.ProblemException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed: after the change with this position. It needs no signature, for what a reader may see is decided by who they
 * are and not by where they stand.
 */
sealed interface FeedCursor {

    /** Before the oldest change that is kept. */
    record Oldest() implements FeedCursor {}

    /** After the newest change. */
    record Latest() implements FeedCursor {}

    record After(long position) implements FeedCursor {

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(("feed:" + position).getBytes(US_ASCII));
        }
    }

    /** Throws a 400 problem for what this feed did not give. */
    static FeedCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new Oldest();
        }
        return text.equals("latest") ? new Latest() : after(text);
    }

    private static After after(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
            After cursor = new After(Long.parseLong(plain, "feed:".length(), plain.length(), 10));
            if (cursor.position() >= 0 && cursor.text().equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Falls through to the one answer for all that is wrong.
        }
        throw ProblemException.invalid("/cursor", "is not a cursor of this feed");
    }
}
