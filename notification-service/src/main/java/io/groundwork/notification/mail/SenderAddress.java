package io.groundwork.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who mails come from; checked when the service starts. */
@Component
class SenderAddress {

    private final InternetAddress address;
    private final String envelope;

    SenderAddress(MailProperties properties) throws AddressException {
        address = new InternetAddress(properties.from(), true);
        envelope = properties.bounceAddress().isEmpty()
                ? address.getAddress()
                : new InternetAddress(properties.bounceAddress(), true).getAddress();
    }

    InternetAddress address() {
        return address;
    }

    /** Where reports of failed delivery go: the sender of the envelope (RFC 5321, section 4.5.5). */
    String envelope() {
        return envelope;
    }

    /** Unique by the id and the domain that we answer for (RFC 5322, section 3.6.4). */
    String messageId(UUID id) {
        String domain = address.getAddress().substring(address.getAddress().indexOf('@') + 1);
        return "<%s@%s>".formatted(id, domain);
    }
}
