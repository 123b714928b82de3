package io.groundwork.notification.subscription;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Addresses as they stand on an envelope: nothing but {@code local@domain}. */
final class MailAddresses {

    private static final int LONGEST = 254; // RFC 5321, section 4.5.3.1.3 less its angle brackets

    private MailAddresses() {}

    static boolean isOne(String text) {
        try {
            String address = new InternetAddress(text, true).getAddress();
            return text.equals(address) && text.length() <= LONGEST && text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
