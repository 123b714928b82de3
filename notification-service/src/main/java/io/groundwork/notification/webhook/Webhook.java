package io.groundwork.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One call.
 *
 * @param id of the message; the same at every attempt and after a redrive
 * @param timestamp of the attempt
 */
public record Webhook(URI endpoint, String id, Instant timestamp, String payload, List<SigningKey> keys) {

    String signatures() {
        String content = id + "." + timestamp.getEpochSecond() + "." + payload;
        return keys.stream().map(key -> key.sign(content)).collect(Collectors.joining(" "));
    }
}
