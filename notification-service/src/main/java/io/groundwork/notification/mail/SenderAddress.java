package io.groundwork.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who mails come from; checked when the service starts. */
@Component
class SenderAddress {

    private final InternetAddress address;

    SenderAddress(MailProperties properties) throws AddressException {
        address = new InternetAddress(properties.from(), true);
    }

    InternetAddress address() {
        return address;
    }

    /** Unique by the id and the domain that we answer for (RFC 5322, section 3.6.4). */
    String messageId(UUID id) {
        String domain = address.getAddress().substring(address.getAddress().indexOf('@') + 1);
        return "<%s@%s>".formatted(id, domain);
    }
}
