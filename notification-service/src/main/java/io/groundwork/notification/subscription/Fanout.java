package io.groundwork.notification.subscription;

import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.MailTemplate;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.recipient.Recipients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a notice to everyone who subscribed to its topic, by the protocols each has chosen. */
@Component
public class Fanout {

    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final Subscriptions subscriptions;
    private final Recipients recipients;
    private final NotificationDelivery inboxes;
    private final Mailroom mailroom;
    private final Clock clock;

    Fanout(
            Subscriptions subscriptions,
            Recipients recipients,
            NotificationDelivery inboxes,
            Mailroom mailroom,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.recipients = recipients;
        this.inboxes = inboxes;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /** Takes the same few statements for any number of subscribers. */
    @Transactional
    public void publish(TopicName topic, Notice notice, MailTemplate template, Map<String, Object> variables) {
        inboxes.deliver(notice, subscriptions.subscribers(topic, Protocol.INBOX));
        Instant giveUpAt = clock.instant().plus(WORTH_SENDING);
        mailroom.queue(recipients.all(subscriptions.subscribers(topic, Protocol.EMAIL)).stream()
                .map(recipient -> new Letter(recipient, template, variables, giveUpAt))
                .toList());
    }
}
