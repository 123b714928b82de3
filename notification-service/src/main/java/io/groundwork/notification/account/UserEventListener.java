package io.groundwork.notification.account;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.recipient.Recipients;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learns who people are and mails them about their accounts: a poll of events in one transaction, with a fixed number of statements. Whoever
 * signs up must not wait for their mail until each of a hundred thousand imported people has had a transaction of their own.
 */
@Component
class UserEventListener {

    private static final String CONSUMER = "accounts";
    private static final String ERASURE = "user.erasure-requested";

    private final Inbox inbox;
    private final Recipients recipients;
    private final Mailroom mailroom;
    private final Leaving leaving;

    UserEventListener(Inbox inbox, Recipients recipients, Mailroom mailroom, Leaving leaving) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.mailroom = mailroom;
        this.leaving = leaving;
    }

    /** Types that are not for us, or not known yet, pass by. Where one event fails the platform gives each again alone. */
    @Transactional
    @KafkaListener(topics = "user.events", batch = "true")
    public void on(List<IncomingEvent> events) {
        List<IncomingEvent> ours = events.stream()
                .filter(event -> ERASURE.equals(event.type()) || AccountNews.isIn(event.type()))
                .toList();
        if (!ours.isEmpty()) {
            take(inbox.firstSeen(CONSUMER, ours));
        }
    }

    /** In their order: an erasure removes what came before it. */
    private void take(List<IncomingEvent> events) {
        List<AccountNews> news = new ArrayList<>();
        for (IncomingEvent event : events) {
            if (ERASURE.equals(event.type())) {
                tell(news);
                news.clear();
                leaving.erase(event.dataAs(ErasureRequested.class));
            } else {
                news.add(AccountNews.of(event));
            }
        }
        tell(news);
    }

    private void tell(List<AccountNews> news) {
        recipients.learnAll(
                news.stream().flatMap(each -> Stream.ofNullable(each.learnt())).toList());
        mailroom.queue(
                news.stream().flatMap(each -> Stream.ofNullable(each.letter())).toList());
    }
}
