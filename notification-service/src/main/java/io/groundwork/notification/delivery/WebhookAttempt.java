package io.groundwork.notification.delivery;

import io.groundwork.notification.webhook.ConfirmationTokens;
import io.groundwork.notification.webhook.SigningKey;
import io.groundwork.notification.webhook.Webhook;
import io.groundwork.notification.webhook.WebhookAnswer;
import io.groundwork.notification.webhook.WebhookClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One attempt at one delivery, outside any transaction. */
@Component
class WebhookAttempt {

    private final WebhookClient client;
    private final ConfirmationTokens tokens;
    private final DeliveryProperties properties;
    private final RetrySchedule schedule;
    private final Clock clock;

    WebhookAttempt(WebhookClient client, ConfirmationTokens tokens, DeliveryProperties properties, Clock clock) {
        this.client = client;
        this.tokens = tokens;
        this.properties = properties;
        this.schedule = new RetrySchedule(
                properties.schedule(),
                properties.jitter(),
                () -> ThreadLocalRandom.current().nextLong());
        this.clock = clock;
    }

    Outcome make(DueDelivery delivery, List<SigningKey> keys) {
        Instant start = clock.instant();
        if (!delivery.isWanted() || delivery.endpoint() == null) {
            String error = delivery.subscriptionState() == null
                    ? "The subscription has ended"
                    : "The subscription is " + delivery.subscriptionState().replace('_', ' ');
            return new Outcome(delivery, start, start, null, error, null, Outcome.Effect.NONE);
        }
        String token = delivery.isConfirmation() ? tokens.of(delivery.subscriptionId(), delivery.endpoint()) : null;
        WebhookAnswer answer = client.call(new Webhook(
                URI.create(delivery.endpoint()),
                "msg_" + delivery.messageId(),
                start,
                Payload.of(delivery, token),
                keys));
        return outcome(delivery, start, answer, token);
    }

    private Outcome outcome(DueDelivery delivery, Instant start, WebhookAnswer answer, @Nullable String token) {
        Instant end = clock.instant();
        if (answer.isSuccess()) {
            boolean echoed = token != null && answer.body().contains(token);
            Outcome.Effect effect = echoed ? Outcome.Effect.CONFIRMED : Outcome.Effect.WORKS;
            return new Outcome(delivery, start, end, answer.status(), null, null, effect);
        }
        if (answer.isGone()) {
            return new Outcome(delivery, start, end, answer.status(), answer.error(), null, Outcome.Effect.GONE);
        }
        Duration asked = RetryAfter.read(answer.retryAfter(), end, properties.longestRetryAfter());
        Instant next = schedule.next(end, delivery.failuresOfRound(), asked).orElse(null);
        return new Outcome(delivery, start, end, answer.status(), answer.error(), next, Outcome.Effect.FAILS);
    }
}
