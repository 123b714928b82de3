package io.groundwork.notification.digest;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.preference.Preference;
import io.groundwork.notification.preference.PreferenceBook;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes letters that are no security matter, and sends or collects each as its reader wants it. */
@Component
public class RoutineMail {

    private final Mailroom mailroom;
    private final DigestItems digests;
    private final Clock clock;

    RoutineMail(Mailroom mailroom, DigestItems digests, Clock clock) {
        this.mailroom = mailroom;
        this.digests = digests;
        this.clock = clock;
    }

    /** Must run in a transaction; a fixed number of statements for any number of letters. */
    public void queue(List<Letter> letters, PreferenceBook book) {
        Instant now = clock.instant();
        Map<Boolean, List<Letter>> byCollected = letters.stream()
                .filter(letter -> isWanted(letter, book, now))
                .collect(Collectors.partitioningBy(
                        letter -> digestAt(letter, book, now).isPresent()));
        mailroom.queue(byCollected.getOrDefault(false, List.of()).stream()
                .map(letter -> afterQuietHours(letter, book.of(letter.to().userId()), now))
                .toList());
        digests.collect(byCollected.getOrDefault(true, List.of()).stream()
                .map(letter -> new Collected(letter, digestAt(letter, book, now).orElseThrow()))
                .toList());
    }

    /** Who unsubscribed from digests without leaving them gets neither. */
    private static boolean isWanted(Letter letter, PreferenceBook book, Instant now) {
        Preference preference = book.of(letter.to().userId());
        return preference.digestAt(now).isEmpty() || preference.wants(KnownTopic.DIGESTS.topic(), Channel.MAIL);
    }

    private static Optional<Instant> digestAt(Letter letter, PreferenceBook book, Instant now) {
        return book.of(letter.to().userId()).digestAt(now);
    }

    static Letter afterQuietHours(Letter letter, Preference preference, Instant now) {
        return preference.quietUntil(now).map(letter::heldUntil).orElse(letter);
    }
}
