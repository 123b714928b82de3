package io.groundwork.notification.personal;

import io.groundwork.notification.delivery.DeliveriesDue;
import io.groundwork.notification.digest.RoutineMail;
import io.groundwork.notification.inbox.Circular;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people in person, in the inbox, by mail and by web push, as each of them wants it; by a fixed number of statements for any number
 * of people.
 */
@Component
public class PersonalNotices {

    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final Preferences preferences;
    private final PersonalPushes browsers;
    private final PersonalDeliveryLog log;
    private final NotificationDelivery inboxes;
    private final Recipients recipients;
    private final Subjects subjects;
    private final RoutineMail mail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalNotices(
            Preferences preferences,
            PersonalPushes browsers,
            PersonalDeliveryLog log,
            NotificationDelivery inboxes,
            Recipients recipients,
            Subjects subjects,
            RoutineMail mail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.preferences = preferences;
        this.browsers = browsers;
        this.log = log;
        this.inboxes = inboxes;
        this.recipients = recipients;
        this.subjects = subjects;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells them once: a repeat of the event leaves the house no second time.
     *
     * @param eventId of what happened
     */
    @Transactional
    public void tell(String eventId, List<PersonalNotice> notices) {
        Set<UserId> everyone =
                notices.stream().flatMap(notice -> notice.users().stream()).collect(Collectors.toUnmodifiableSet());
        if (everyone.isEmpty()) {
            return;
        }
        PreferenceBook book = preferences.of(everyone);
        Map<UserId, Recipient> people =
                recipients.all(everyone).stream().collect(Collectors.toMap(Recipient::userId, Function.identity()));
        List<PersonalDelivery> mails = mails(notices, book, people);
        List<PersonalDelivery> pushes = browsers.of(notices, book);
        Set<UUID> fresh =
                log.add(eventId, Stream.concat(mails.stream(), pushes.stream()).toList());
        inboxes.deliver(notices.stream()
                .flatMap(notice -> new Circular(notice.notice(), notice.wantedBy(Channel.INBOX, book))
                        .worded(user -> subjects.of(notice, people.get(user))).stream())
                .toList());
        mail.queue(letters(mails, fresh, people), book);
        if (!pushes.isEmpty()) {
            events.publishEvent(new DeliveriesDue(pushes.size()));
        }
    }

    private static List<PersonalDelivery> mails(
            List<PersonalNotice> notices, PreferenceBook book, Map<UserId, Recipient> addresses) {
        return notices.stream()
                .filter(notice -> notice.mail() != null)
                .flatMap(notice -> notice.wantedBy(Channel.MAIL, book).stream()
                        .filter(addresses::containsKey)
                        .map(user -> PersonalDelivery.byMail(notice, user)))
                .toList();
    }

    private List<Letter> letters(List<PersonalDelivery> mails, Set<UUID> fresh, Map<UserId, Recipient> addresses) {
        Instant giveUpAt = clock.instant().plus(WORTH_SENDING);
        return mails.stream()
                .filter(delivery -> fresh.contains(delivery.id()))
                .flatMap(delivery -> Stream.ofNullable(addresses.get(delivery.user()))
                        .flatMap(to -> delivery.notice().letter(delivery.id(), to, giveUpAt).stream()))
                .toList();
    }
}
