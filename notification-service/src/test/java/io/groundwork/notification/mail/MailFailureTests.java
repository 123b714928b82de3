package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

class MailFailureTests {

    @ParameterizedTest
    @CsvSource({"550, true", "553, true", "450, false", "421, false"})
    void goesByTheServersReplyCode(int replyCode, boolean permanent) {
        MailFailure failure = MailFailure.of(new MailSendException(Map.of("mail", refusal(replyCode))));

        assertThat(failure.permanent()).isEqualTo(permanent);
        assertThat(failure.replyCode()).isEqualTo(replyCode);
        assertThat(failure.reason()).contains("mailbox says " + replyCode);
    }

    @Test
    void triesAgainWhenTheServerIsAway() {
        Exception away = new MessagingException("Could not connect", new ConnectException("Connection refused"));

        assertThat(MailFailure.of(new MailSendException("down", away)).permanent())
                .isFalse();
    }

    @Test
    void givesUpOnWhatIsNoAddress() {
        Exception bad = new AddressException("Missing final '@domain'");

        assertThat(MailFailure.of(new MailPreparationException(bad)).permanent())
                .isTrue();
    }

    private static SendFailedException refusal(int replyCode) {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(
                        new InternetAddress(), "RCPT TO", replyCode, "mailbox says " + replyCode));
    }
}
