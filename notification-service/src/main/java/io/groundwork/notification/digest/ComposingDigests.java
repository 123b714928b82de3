package io.groundwork.notification.digest;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one mail of what was collected for a person. Taking the items, queueing the mail and noting the deliveries is one
 * transaction: a crash before its end changes nothing, and after it the mail is the mail queue's to send.
 */
@Component
class ComposingDigests {

    private static final Duration WORTH_SENDING = Duration.ofDays(3);

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

    private void send(List<UserId> people, Instant now) {
        PreferenceBook book = preferences.of(people);
        List<DigestItem> taken = items.take(people);
        Map<UserId, List<DigestItem>> wanted = taken.stream()
                .filter(item -> book.of(item.user()).wants(item.topic(), Channel.MAIL))
                .collect(Collectors.groupingBy(DigestItem::user));
        mailroom.queue(recipients.all(wanted.keySet()).stream()
                .map(to -> letter(to, wanted.getOrDefault(to.userId(), List.of()), now))
                .map(letter ->
                        RoutineMail.afterQuietHours(letter, book.of(letter.to().userId()), now))
                .toList());
        events.publishEvent(new DigestsComposed(letterIds(taken)));
    }

    private static Letter letter(Recipient to, List<DigestItem> items, Instant now) {
        Map<String, Object> variables = Map.of(
                "count",
                items.size(),
                "items",
                items.stream().map(DigestItem::variables).toList());
        return new Letter(Ids.next(), to, MailTemplate.DIGEST, variables, now.plus(WORTH_SENDING))
                .about(KnownTopic.DIGESTS.topic(), "");
    }

    private static List<UUID> letterIds(List<DigestItem> items) {
        return items.stream().map(DigestItem::letterId).toList();
    }
}
