package io.groundwork.notification.mail;

import io.groundwork.notification.template.RenderedMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
@Component
class Smtp {

    private final JavaMailSender server;
    private final SenderAddress sender;

    Smtp(JavaMailSender server, SenderAddress sender) {
        this.server = server;
        this.sender = sender;
    }

    /**
     * Returns once the server has taken responsibility for the mail.
     *
     * @throws org.springframework.mail.MailException when it has not, or may not have
     */
    void send(MailDelivery delivery) {
        MimeMessagePreparator message = mime -> compose(delivery, mime);
        server.send(message);
    }

    private void compose(MailDelivery delivery, MimeMessage mime) throws MessagingException {
        mime.setHeader("Message-ID", delivery.messageId());
        mime.setFrom(sender.address());
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(delivery.recipientEmail(), true));
        mime.setSubject(delivery.content().subject(), "UTF-8");
        mime.setSentDate(Date.from(delivery.createdAt()));
        mime.setHeader("Content-Language", delivery.language());
        mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation replies, please
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
