package io.groundwork.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** One attempt at one mail, outside any transaction. Only a crash between the server's yes and our note repeats a mail. */
@Component
class MailAttempt {

    private static final Logger log = LoggerFactory.getLogger(MailAttempt.class);
    private static final RandomGenerator THREAD_SAFE_RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

    private final Smtp smtp;
    private final MailDeliveries deliveries;
    private final RetrySchedule schedule;
    private final PersistentNote notes = new PersistentNote();
    private final Clock clock;
    private final MeterRegistry meters;

    MailAttempt(Smtp smtp, MailDeliveries deliveries, MailProperties properties, Clock clock, MeterRegistry meters) {
        this.smtp = smtp;
        this.deliveries = deliveries;
        this.schedule = new RetrySchedule(properties.firstRetry(), properties.longestRetry(), THREAD_SAFE_RANDOM);
        this.clock = clock;
        this.meters = meters;
    }

    void make(MailDelivery mail) {
        if (clock.instant().isAfter(mail.giveUpAt())) {
            bury(mail, "Too late: not worth sending after " + mail.giveUpAt());
            return;
        }
        try {
            smtp.send(mail);
        } catch (MailException e) {
            failed(mail, MailFailure.of(e));
            return;
        }
        notes.insist(() -> deliveries.sent(mail));
        count("sent");
    }

    private void failed(MailDelivery mail, MailFailure failure) {
        Instant next = clock.instant().plus(schedule.after(mail.attempts()));
        if (failure.permanent() || next.isAfter(mail.giveUpAt())) {
            bury(mail, failure.reason());
            return;
        }
        deliveries.retry(mail, next, failure.reason());
        count("retry");
        log.info("Mail {} failed at attempt {}: {}", mail.id(), mail.attempts(), failure.reason());
    }

    private void bury(MailDelivery mail, String reason) {
        deliveries.dead(mail, reason);
        count("dead");
        log.warn("Mail {} is dead after {} attempts: {}", mail.id(), mail.attempts(), reason);
    }

    private void count(String outcome) {
        meters.counter("groundwork.mail.attempts", "outcome", outcome).increment();
    }
}
