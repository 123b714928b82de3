package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.groundwork.notification.template.RenderedMail;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

class MailAttemptTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private final Smtp smtp = mock();
    private final MailAttempt attempt = new MailAttempt(
            smtp,
            new MailProperties(
                    "a@example.com", "", Duration.ZERO, 1, 1, Duration.ZERO, FIRST_RETRY, Duration.ofHours(1)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void reportsWhatWasSent() {
        MailReport report = attempt.make(mail(NOW.plusSeconds(3600)));

        assertThat(report.state()).isEqualTo(MailState.SENT);
        assertThat(report.replyCode()).isEqualTo(250);
        assertThat(report.error()).isNull();
    }

    @Test
    void triesAgainLaterWhenTheServerIsAway() {
        MailReport report = failing(NOW.plusSeconds(3600), new MailSendException("away"));

        assertThat(report.state()).isEqualTo(MailState.PENDING);
        assertThat(report.next()).isBetween(NOW.plusSeconds(5), NOW.plus(FIRST_RETRY));
        assertThat(report.error()).contains("away");
    }

    @Test
    void givesUpWhenTheNextAttemptWouldBeTooLate() {
        MailReport report = failing(NOW.plusSeconds(4), new MailSendException("away"));

        assertThat(report.state()).isEqualTo(MailState.DEAD);
        assertThat(report.next()).isNull();
    }

    @Test
    void givesUpWhenItIsRefusedForGood() {
        MailReport report =
                failing(NOW.plusSeconds(3600), new MailPreparationException(new AddressException("nobody")));

        assertThat(report.state()).isEqualTo(MailState.DEAD);
        assertThat(report.error()).contains("nobody");
    }

    @Test
    void doesNotSendWhatIsTooLate() {
        MailReport report = attempt.make(mail(NOW.minusSeconds(1)));

        verify(smtp, never()).send(any());
        assertThat(report.state()).isEqualTo(MailState.DEAD);
        assertThat(report.error()).contains("Too late");
    }

    private MailReport failing(Instant giveUpAt, Exception failure) {
        MailDelivery mail = mail(giveUpAt);
        willThrow(failure).given(smtp).send(mail);
        return attempt.make(mail);
    }

    private static MailDelivery mail(Instant giveUpAt) {
        RenderedMail content = new RenderedMail("Subject", "text", "html");
        return new MailDelivery(
                UUID.randomUUID(), "<1@test>", "a@example.com", "en", content, 1, NOW, giveUpAt, null, null);
    }
}
