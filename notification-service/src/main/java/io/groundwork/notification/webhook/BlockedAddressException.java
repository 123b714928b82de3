package io.groundwork.notification.webhook;

import java.net.UnknownHostException;

/** A name leads where no webhook may go. The address itself is not told: it would say something about our network. */
final class BlockedAddressException extends UnknownHostException {

    BlockedAddressException(String host) {
        super(host + " leads to an address that is not public");
    }
}
