package io.groundwork.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** One attempt at one mail, outside any transaction. Only a crash between the server's yes and our note repeats a mail. */
@Component
class MailAttempt {

    private static final RandomGenerator THREAD_SAFE_RANDOM =
            () -> ThreadLocalRandom.current().nextLong();
    private static final int OK = 250;

    private final Smtp smtp;
    private final RetrySchedule schedule;
    private final Clock clock;

    MailAttempt(Smtp smtp, MailProperties properties, Clock clock) {
        this.smtp = smtp;
        this.schedule = new RetrySchedule(properties.firstRetry(), properties.longestRetry(), THREAD_SAFE_RANDOM);
        this.clock = clock;
    }

    MailReport make(MailDelivery mail) {
        Instant start = clock.instant();
        if (start.isAfter(mail.giveUpAt())) {
            String error = "Too late: not worth sending after " + mail.giveUpAt();
            return new MailReport(mail, MailState.DEAD, start, start, null, null, error);
        }
        try {
            smtp.send(mail);
            return new MailReport(mail, MailState.SENT, start, clock.instant(), null, OK, null);
        } catch (MailException e) {
            return failed(mail, start, MailFailure.of(e));
        }
    }

    /** Reports that it was not sent, because its reader no longer wants it. */
    MailReport skip(MailDelivery mail, String reason) {
        Instant now = clock.instant();
        return new MailReport(mail, MailState.SKIPPED, now, now, null, null, reason);
    }

    private MailReport failed(MailDelivery mail, Instant start, MailFailure failure) {
        Instant end = clock.instant();
        Instant next = end.plus(schedule.after(mail.attempts()));
        boolean over = failure.permanent() || next.isAfter(mail.giveUpAt());
        return new MailReport(
                mail,
                over ? MailState.DEAD : MailState.PENDING,
                start,
                end,
                over ? null : next,
                failure.replyCode(),
                failure.reason());
    }
}
