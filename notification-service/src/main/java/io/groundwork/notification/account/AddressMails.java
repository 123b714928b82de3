package io.groundwork.notification.account;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails around a change of address. They go to the addresses that the events name, never to those we know. */
@Component
class AddressMails {

    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final Mailroom mailroom;

    AddressMails(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    void ask(EmailConfirmationRequested requested) {
        Map<String, Object> variables = Map.of(
                "new_email", requested.newEmail(),
                "link", requested.link(),
                "code", requested.code(),
                "expires_at", requested.expiresAt());
        queue(requested.recipient(), requested.template(), variables, requested.expiresAt());
    }

    void tellOwner(EmailTaken taken) {
        queue(
                taken.recipient(),
                MailTemplate.EMAIL_TAKEN,
                Map.of(),
                taken.requestedAt().plus(WORTH_SENDING));
    }

    void sayGoodbye(EmailChanged changed) {
        Map<String, Object> variables = Map.of("new_email", changed.email());
        queue(
                changed.formerRecipient(),
                MailTemplate.EMAIL_CHANGED,
                variables,
                changed.changedAt().plus(WORTH_SENDING));
    }

    private void queue(Recipient to, MailTemplate template, Map<String, Object> variables, Instant giveUpAt) {
        mailroom.queue(List.of(new Letter(Ids.next(), to, template, variables, giveUpAt)));
    }
}
