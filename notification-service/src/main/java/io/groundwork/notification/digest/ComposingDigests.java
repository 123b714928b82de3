package io.groundwork.notification.digest;

import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one mail of what was collected for a person. Taking the items, queueing the mail and noting the deliveries is one
 * transaction: a crash before its end changes nothing, and after it the mail is the mail queue's to send.
 */
@Component
class ComposingDigests {

    private final DigestItems items;
    private final Preferences preferences;
    private final Recipients recipients;
    private final Mailroom mailroom;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComposingDigests(
            DigestItems items,
            Preferences preferences,
            Recipients recipients,
            Mailroom mailroom,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.preferences = preferences;
        this.recipients = recipients;
        this.mailroom = mailroom;
        this.events = events;
        this.clock = clock;
    }

    /** Returns how many people's turn it was; a fixed number of statements for all of them. */
    @Transactional
    public int compose(int limit) {
        Instant now = clock.instant();
        List<UserId> people = items.takeTurns(limit, now);
        if (!people.isEmpty()) {
            send(people, now);
        }
        return people.size();
    }

    /** In quiet hours a turn waits for their end, so that what is said until then still counts. */
    private void send(List<UserId> people, Instant now) {
        PreferenceBook book = preferences.of(people);
        Map<UserId, Instant> quiet = quiet(people, book, now);
        items.postpone(quiet);
        List<UserId> awake =
                people.stream().filter(user -> !quiet.containsKey(user)).toList();
        if (!awake.isEmpty()) {
            send(Selection.of(items.take(awake), book, recipients.all(awake)), now);
        }
    }

    private void send(Selection selection, Instant now) {
        List<Digest> digests = selection.digests();
        mailroom.queue(digests.stream().map(digest -> digest.letter(now)).toList());
        events.publishEvent(new DigestsComposed(selection.carriedBy(), selection.skipped()));
    }

    private static Map<UserId, Instant> quiet(List<UserId> people, PreferenceBook book, Instant now) {
        Map<UserId, Instant> ends = new HashMap<>();
        people.forEach(user -> book.of(user).quietUntil(now).ifPresent(end -> ends.put(user, end)));
        return ends;
    }
}
