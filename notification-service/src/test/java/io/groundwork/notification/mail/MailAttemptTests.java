package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.groundwork.notification.template.RenderedMail;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

class MailAttemptTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private final Smtp smtp = mock();
    private final MailDeliveries deliveries = mock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MailAttempt attempt = new MailAttempt(
            smtp,
            deliveries,
            new MailProperties("a@example.com", Duration.ZERO, 1, Duration.ZERO, FIRST_RETRY, Duration.ofHours(1)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            meters);

    @Test
    void notesWhatWasSent() {
        MailDelivery mail = mail(NOW.plusSeconds(3600));

        attempt.make(mail);

        verify(deliveries).sent(mail);
        assertThat(attempts("sent")).isEqualTo(1);
    }

    @Test
    void triesAgainLaterWhenTheServerIsAway() {
        MailDelivery mail = mail(NOW.plusSeconds(3600));
        willThrow(new MailSendException("away")).given(smtp).send(mail);

        attempt.make(mail);

        verify(deliveries)
                .retry(
                        eq(mail),
                        assertArg(next -> assertThat(next).isBetween(NOW.plusSeconds(5), NOW.plus(FIRST_RETRY))),
                        contains("away"));
    }

    @Test
    void givesUpWhenTheNextAttemptWouldBeTooLate() {
        MailDelivery mail = mail(NOW.plusSeconds(4));
        willThrow(new MailSendException("away")).given(smtp).send(mail);

        attempt.make(mail);

        verify(deliveries).dead(eq(mail), contains("away"));
        assertThat(attempts("dead")).isEqualTo(1);
    }

    @Test
    void givesUpWhenItIsRefusedForGood() {
        MailDelivery mail = mail(NOW.plusSeconds(3600));
        willThrow(new MailPreparationException(new AddressException("nobody")))
                .given(smtp)
                .send(mail);

        attempt.make(mail);

        verify(deliveries).dead(eq(mail), contains("nobody"));
    }

    @Test
    void doesNotSendWhatIsTooLate() {
        attempt.make(mail(NOW.minusSeconds(1)));

        verify(smtp, never()).send(any());
        verify(deliveries).dead(any(), contains("Too late"));
    }

    @Test
    void insistsOnNotingWhatWasSentWhileTheDatabaseIsAway() {
        MailDelivery mail = mail(NOW.plusSeconds(3600));
        willThrow(new DataAccessResourceFailureException("away"))
                .willDoNothing()
                .given(deliveries)
                .sent(mail);

        attempt.make(mail);

        verify(smtp, times(1)).send(mail);
        verify(deliveries, times(2)).sent(mail);
    }

    private double attempts(String outcome) {
        return meters.get("groundwork.mail.attempts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static MailDelivery mail(Instant giveUpAt) {
        RenderedMail content = new RenderedMail("Subject", "text", "html");
        return new MailDelivery(UUID.randomUUID(), "<1@test>", "a@example.com", "en", content, 1, NOW, giveUpAt);
    }
}
