package io.groundwork.notification.mail;

import io.groundwork.notification.template.RenderedMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
@Component
class Smtp {

    private final SmtpConnections connections;
    private final SenderAddress sender;

    Smtp(SmtpConnections connections, SenderAddress sender) {
        this.connections = connections;
        this.sender = sender;
    }

    /**
     * Returns once the server has taken responsibility for the mail.
     *
     * @throws org.springframework.mail.MailException when it has not, or may not have
     */
    void send(MailDelivery delivery) {
        MimeMessage message = composed(delivery);
        try {
            connections.send(message);
        } catch (MessagingException e) {
            throw new MailSendException("The mail was not taken", e);
        }
    }

    private MimeMessage composed(MailDelivery delivery) {
        try {
            SMTPMessage mime = new IdentifiedMessage(connections, delivery.messageId());
            compose(delivery, mime);
            mime.saveChanges();
            return mime;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private void compose(MailDelivery delivery, SMTPMessage mime) throws MessagingException {
        mime.setFrom(sender.address());
        mime.setEnvelopeFrom(sender.envelope());
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(delivery.recipientEmail(), true));
        mime.setSubject(delivery.content().subject(), "UTF-8");
        mime.setSentDate(Date.from(delivery.createdAt()));
        mime.setHeader("Content-Language", delivery.language());
        mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation replies, please
        if (delivery.unsubscribeLink() != null) {
            mime.setHeader("List-Unsubscribe", "<" + delivery.unsubscribeLink() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        mime.setContent(bothForms(delivery.content()));
    }

    /** The last alternative is the preferred one (RFC 2046, section 5.1.4). */
    private static MimeMultipart bothForms(RenderedMail content) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }
}
