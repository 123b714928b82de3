package io.groundwork.notification.personal;

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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people in person, in the inbox and by mail, as each of them wants it; by a fixed number of statements for any number of people. */
@Component
public class PersonalNotices {

    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final Preferences preferences;
    private final PersonalDeliveryLog log;
    private final NotificationDelivery inboxes;
    private final Recipients recipients;
    private final RoutineMail mail;
    private final Clock clock;

    PersonalNotices(
            Preferences preferences,
            PersonalDeliveryLog log,
            NotificationDelivery inboxes,
            Recipients recipients,
            RoutineMail mail,
            Clock clock) {
        this.preferences = preferences;
        this.log = log;
        this.inboxes = inboxes;
        this.recipients = recipients;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Tells them once: a repeat of the event reaches nobody by mail again.
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
        Map<UserId, Recipient> addresses = addresses(notices, book);
        List<PersonalDelivery> mails = mails(notices, book, addresses);
        Set<UUID> fresh = log.add(eventId, mails);
        inboxes.deliver(notices.stream()
                .map(notice -> new Circular(notice.notice(), wanting(notice, Channel.INBOX, book)))
                .toList());
        mail.queue(letters(mails, fresh, addresses), book);
    }

    private Map<UserId, Recipient> addresses(List<PersonalNotice> notices, PreferenceBook book) {
        Set<UserId> byMail = notices.stream()
                .filter(notice -> notice.mail() != null)
                .flatMap(notice -> wanting(notice, Channel.MAIL, book).stream())
                .collect(Collectors.toUnmodifiableSet());
        return byMail.isEmpty()
                ? Map.of()
                : recipients.all(byMail).stream().collect(Collectors.toMap(Recipient::userId, Function.identity()));
    }

    private static List<PersonalDelivery> mails(
            List<PersonalNotice> notices, PreferenceBook book, Map<UserId, Recipient> addresses) {
        return notices.stream()
                .filter(notice -> notice.mail() != null)
                .flatMap(notice -> wanting(notice, Channel.MAIL, book).stream()
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

    private static Set<UserId> wanting(PersonalNotice notice, Channel channel, PreferenceBook book) {
        return notice.users().stream()
                .filter(user -> book.of(user).wants(notice.about().topic(), channel))
                .collect(Collectors.toUnmodifiableSet());
    }
}
