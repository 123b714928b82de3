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
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final NotificationDelivery inboxes;
    private final Recipients recipients;
    private final RoutineMail mail;
    private final Clock clock;

    PersonalNotices(
            Preferences preferences,
            NotificationDelivery inboxes,
            Recipients recipients,
            RoutineMail mail,
            Clock clock) {
        this.preferences = preferences;
        this.inboxes = inboxes;
        this.recipients = recipients;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional
    public void tell(List<PersonalNotice> notices) {
        Set<UserId> everyone =
                notices.stream().flatMap(notice -> notice.users().stream()).collect(Collectors.toUnmodifiableSet());
        if (everyone.isEmpty()) {
            return;
        }
        PreferenceBook book = preferences.of(everyone);
        inboxes.deliver(notices.stream()
                .map(notice -> new Circular(notice.notice(), wanting(notice, Channel.INBOX, book)))
                .toList());
        mail.queue(letters(notices, book), book);
    }

    private List<Letter> letters(List<PersonalNotice> notices, PreferenceBook book) {
        Set<UserId> byMail = notices.stream()
                .filter(notice -> notice.mail() != null)
                .flatMap(notice -> wanting(notice, Channel.MAIL, book).stream())
                .collect(Collectors.toUnmodifiableSet());
        Map<UserId, Recipient> addresses = byMail.isEmpty()
                ? Map.of()
                : recipients.all(byMail).stream().collect(Collectors.toMap(Recipient::userId, Function.identity()));
        return notices.stream()
                .flatMap(notice -> letters(notice, wanting(notice, Channel.MAIL, book), addresses))
                .toList();
    }

    private Stream<Letter> letters(PersonalNotice notice, Set<UserId> users, Map<UserId, Recipient> addresses) {
        MailTemplate template = notice.mail();
        return template == null
                ? Stream.empty()
                : users.stream()
                        .flatMap(user -> Stream.ofNullable(addresses.get(user)))
                        .map(to -> letter(notice, to, template));
    }

    private Letter letter(PersonalNotice notice, Recipient to, MailTemplate template) {
        return new Letter(
                        Ids.next(),
                        to,
                        template,
                        notice.mailVariables(),
                        clock.instant().plus(WORTH_SENDING))
                .about(notice.about().topic(), notice.notice().body());
    }

    private static Set<UserId> wanting(PersonalNotice notice, Channel channel, PreferenceBook book) {
        return notice.users().stream()
                .filter(user -> book.of(user).wants(notice.about().topic(), channel))
                .collect(Collectors.toUnmodifiableSet());
    }
}
