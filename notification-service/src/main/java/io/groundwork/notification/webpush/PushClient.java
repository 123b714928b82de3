package io.groundwork.notification.webpush;

import io.groundwork.notification.webhook.WebhookAnswer;
import io.groundwork.notification.webhook.WebhookClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calls push services, which callers have named: with the same care as webhooks. */
@Component
public class PushClient {

    private final WebhookClient client;
    private final VapidKeys keys;
    private final WebPushProperties properties;
    private final Clock clock;

    PushClient(WebhookClient client, VapidKeys keys, WebPushProperties properties, Clock clock) {
        this.client = client;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** Waits for the answer; every failure is an answer too. */
    public WebhookAnswer call(Push push) {
        byte[] body = Encryption.encrypt(push.target(), push.payload().getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of(
                "Authorization", keys.get().authorization(push.endpoint(), properties.contact(), clock.instant()),
                "Content-Encoding", "aes128gcm",
                "TTL", Long.toString(properties.ttl().toSeconds()),
                "Urgency", push.urgency().header(),
                "Topic", push.topic());
        return client.call(push.endpoint(), headers, body);
    }
}
