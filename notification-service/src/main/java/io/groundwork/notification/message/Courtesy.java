package io.groundwork.notification.message;

import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.PreferenceBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What subscribers want now: which matches they want at all, and which have to wait. */
record Courtesy(PreferenceBook book, Instant now) {

    /** Programs have no preferences: whoever subscribed a webhook wants it called. */
    static Optional<Channel> channel(Match match) {
        return switch (match.subscriber().protocol()) {
            case INBOX -> Optional.of(Channel.INBOX);
            case EMAIL -> Optional.of(Channel.MAIL);
            case WEBPUSH -> Optional.of(Channel.WEB_PUSH);
            case WEBHOOK -> Optional.empty();
        };
    }

    List<Match> wanted(List<Match> matches) {
        return matches.stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(Match match) {
        return channel(match)
                .map(channel -> book.of(match.subscriber().user())
                        .wants(match.subscriber().topic(), channel))
                .orElse(true);
    }

    /** When the delivery engine may first try. */
    Instant notBefore(Match match) {
        return channel(match)
                .flatMap(channel -> book.of(match.subscriber().user()).quietUntil(now))
                .orElse(now);
    }
}
