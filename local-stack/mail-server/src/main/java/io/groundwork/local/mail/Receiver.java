package io.groundwork.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The one user of the mail server: whoever a mail is for, it lands in the mailbox, once for all its recipients. */
final class Receiver implements GreenMailUser, MessageDeliveryHandler {

    private final Mailbox mailbox;
    private @Nullable MovingMessage lastTaken;

    Receiver(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient) {
        return this;
    }

    /** Called for each recipient of a message in turn, by one thread at a time. */
    @Override
    public synchronized void deliver(MovingMessage message) {
        if (!message.equals(lastTaken)) {
            deliver(message.getMessage());
            lastTaken = message;
        }
    }

    @Override
    public void deliver(MimeMessage message) {
        try {
            var wire = new ByteArrayOutputStream();
            message.writeTo(wire);
            mailbox.add(wire.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be read", e);
        }
    }

    @Override
    public String getEmail() {
        return "everybody@localhost";
    }

    @Override
    public String getLogin() {
        return "everybody";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getQualifiedMailboxName() {
        return getLogin();
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void authenticate(String password) throws UserException {}
}
