package io.groundwork.notification.webpush;

import java.net.URI;
import java.util.UUID;

/**
 * One message for one browser.
 *
 * @param message the same at every attempt: a push service that still holds an earlier copy replaces it
 * @param payload at most {@link #LONGEST} bytes in UTF-8
 */
public record Push(URI endpoint, PushTarget target, UUID message, Urgency urgency, String payload) {

    public static final int LONGEST = Encryption.LONGEST;

    /** RFC 8030, section 5.4: at most 32 characters. */
    String topic() {
        return message.toString().replace("-", "");
    }
}
