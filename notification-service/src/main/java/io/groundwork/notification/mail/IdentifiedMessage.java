package io.groundwork.notification.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Keeps the Message-ID it is given: a plain message gets a new one whenever it is saved. */
final class IdentifiedMessage extends SMTPMessage {

    private final String id;

    IdentifiedMessage(SmtpConnections connections, String id) {
        super(connections.session());
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
