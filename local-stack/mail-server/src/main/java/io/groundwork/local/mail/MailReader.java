package io.groundwork.local.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads a mail as it came over the wire (RFC 5322, MIME). */
final class MailReader {

    private final Session session = Session.getInstance(new Properties());

    /** @throws IOException when the bytes are no mail */
    Mail read(String id, Instant received, byte[] wire) throws IOException {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(wire));
            return new Mail(
                    id,
                    text(message.getMessageID()).replaceAll("[<>]", ""),
                    envelope(message),
                    text(message.getSubject()),
                    message.getSentDate() == null
                            ? received
                            : message.getSentDate().toInstant(),
                    received,
                    wire.length,
                    body(message));
        } catch (MessagingException e) {
            throw new IOException("Not a mail: " + e.getMessage(), e);
        }
    }

    /** A mail in a charset nobody knows is still listed. */
    private static Body body(MimeMessage message) {
        try {
            return BodyReader.read(message);
        } catch (IOException | MessagingException e) {
            return new Body("(unreadable: " + e.getMessage() + ")", "", List.of());
        }
    }

    private static Envelope envelope(MimeMessage message) throws MessagingException {
        var from = addresses(message.getFrom());
        return new Envelope(
                from.isEmpty() ? Address.NOBODY : from.getFirst(),
                addresses(message.getRecipients(RecipientType.TO)),
                addresses(message.getRecipients(RecipientType.CC)),
                addresses(message.getRecipients(RecipientType.BCC)),
                message.getHeader("Reply-To") == null ? List.of() : addresses(message.getReplyTo()));
    }

    private static List<Address> addresses(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(InternetAddress.class::cast)
                        .map(Address::of)
                        .toList();
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
