package io.groundwork.notification.account;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.platform.id.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class UserEventListener {

    private static final String CONSUMER = "accounts";

    private final Inbox inbox;
    private final Recipients recipients;
    private final Mailroom mailroom;
    private final AddressMails addressMails;
    private final Leaving leaving;

    UserEventListener(
            Inbox inbox, Recipients recipients, Mailroom mailroom, AddressMails addressMails, Leaving leaving) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.mailroom = mailroom;
        this.addressMails = addressMails;
        this.leaving = leaving;
    }

    /** Types that are not for us, or not known yet, pass by. */
    @KafkaListener(topics = "user.events")
    void on(IncomingEvent event) {
        switch (event.type()) {
            case "user.registered" -> inbox.once(CONSUMER, event, () -> learn(event));
            case "user.verification-requested" -> inbox.once(CONSUMER, event, () -> sendVerification(event));
            case "user.password-reset-requested" -> inbox.once(CONSUMER, event, () -> sendReset(event));
            case "user.email-confirmation-requested" ->
                inbox.once(CONSUMER, event, () -> addressMails.ask(event.dataAs(EmailConfirmationRequested.class)));
            case "user.email-taken" ->
                inbox.once(CONSUMER, event, () -> addressMails.tellOwner(event.dataAs(EmailTaken.class)));
            case "user.email-changed" -> inbox.once(CONSUMER, event, () -> follow(event));
            case "user.invited" -> inbox.once(CONSUMER, event, () -> sendInvitation(event));
            case "user.erasure-requested" ->
                inbox.once(CONSUMER, event, () -> leaving.erase(event.dataAs(ErasureRequested.class)));
            case null, default -> {}
        }
    }

    private void learn(IncomingEvent event) {
        recipients.learn(event.dataAs(UserRegistered.class).recipient(), event.time());
    }

    private void follow(IncomingEvent event) {
        EmailChanged changed = event.dataAs(EmailChanged.class);
        recipients.learn(changed.recipient(), event.time());
        addressMails.sayGoodbye(changed);
    }

    private void sendReset(IncomingEvent event) {
        PasswordResetRequested requested = event.dataAs(PasswordResetRequested.class);
        recipients.learn(requested.recipient(), event.time());
        mailroom.queue(List.of(new Letter(
                Ids.next(),
                requested.recipient(),
                MailTemplate.PASSWORD_RESET,
                Map.of("link", requested.link(), "expires_at", requested.expiresAt()),
                requested.expiresAt())));
    }

    private void sendInvitation(IncomingEvent event) {
        UserInvited invited = event.dataAs(UserInvited.class);
        recipients.learn(invited.recipient(), event.time());
        mailroom.queue(List.of(new Letter(
                Ids.next(),
                invited.recipient(),
                MailTemplate.INVITATION,
                Map.of("invited_by", invited.invitedBy(), "link", invited.link(), "expires_at", invited.expiresAt()),
                invited.expiresAt())));
    }

    private void sendVerification(IncomingEvent event) {
        VerificationRequested requested = event.dataAs(VerificationRequested.class);
        recipients.learn(requested.recipient(), event.time());
        mailroom.queue(List.of(new Letter(
                Ids.next(),
                requested.recipient(),
                MailTemplate.VERIFICATION,
                Map.of("link", requested.link(), "code", requested.code(), "expires_at", requested.expiresAt()),
                requested.expiresAt())));
    }
}
