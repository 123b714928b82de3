package io.groundwork.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** One attempt at one mail, outside any transaction. Only a crash between the server's yes and our note repeats a mail. */
@Component
class MailAttempt {

    private static final Logger log = LoggerFactory.getLogger(MailAttempt.class);

    private static final RetryTemplate NOTING = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class)
            .delay(Duration.ofMillis(500))
            .timeout(Duration.ofMinutes(1))
            .maxRetries(120)
            .build());

    private final Smtp smtp;
    private final MailDeliveries deliveries;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final MeterRegistry meters;

    MailAttempt(Smtp smtp, MailDeliveries deliveries, MailProperties properties, Clock clock, MeterRegistry meters) {
        this.smtp = smtp;
        this.deliveries = deliveries;
        this.schedule =
                new RetrySchedule(properties.firstRetry(), properties.longestRetry(), RandomGenerator.getDefault());
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
        note(() -> deliveries.sent(mail));
        count("sent");
    }

    /** The mail is out; as long as the database does not know, it would be sent again. So the database is asked until it answers. */
    private static void note(Runnable sent) {
        try {
            NOTING.execute(() -> {
                sent.run();
                return true;
            });
        } catch (RetryException e) {
            throw new IllegalStateException("A mail was sent but could not be noted as such; it will be sent again", e);
        }
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
