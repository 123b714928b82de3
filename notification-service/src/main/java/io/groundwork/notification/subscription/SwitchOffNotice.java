package io.groundwork.notification.subscription;

import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.MailWording;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells owners that nothing is sent to their endpoint any more: in the inbox, and by mail where an address is known. */
@Component
class SwitchOffNotice {

    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final NotificationDelivery inboxes;
    private final Mailroom mailroom;
    private final MailWording wording;
    private final Recipients recipients;
    private final Clock clock;

    SwitchOffNotice(
            NotificationDelivery inboxes, Mailroom mailroom, MailWording wording, Recipients recipients, Clock clock) {
        this.inboxes = inboxes;
        this.mailroom = mailroom;
        this.wording = wording;
        this.recipients = recipients;
        this.clock = clock;
    }

    void send(List<SwitchedOff> off) {
        if (off.isEmpty()) {
            return;
        }
        Map<UserId, Recipient> known = recipients
                .all(off.stream().map(SwitchedOff::owner).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Recipient::userId, Function.identity()));
        inboxes.deliver(off.stream()
                .flatMap(each -> each.circular().worded(owner -> subject(each, known.get(owner))).stream())
                .toList());
        mailroom.queue(off.stream()
                .flatMap(each -> Stream.ofNullable(known.get(each.owner())).map(owner -> letter(each, owner)))
                .toList());
    }

    private String subject(SwitchedOff off, @Nullable Recipient owner) {
        return owner == null
                ? SwitchedOff.SUBJECT
                : wording.subject(
                        MailTemplate.ENDPOINT_SWITCHED_OFF, off.variables(), new TopicName(off.topic()), owner);
    }

    private Letter letter(SwitchedOff off, Recipient owner) {
        return new Letter(
                Ids.next(),
                owner,
                MailTemplate.ENDPOINT_SWITCHED_OFF,
                off.variables(),
                clock.instant().plus(WORTH_SENDING));
    }
}
