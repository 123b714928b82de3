package io.groundwork.notification.delivery;

import io.groundwork.notification.subscription.Protocol;
import io.groundwork.notification.webhook.ConfirmationTokens;
import io.groundwork.notification.webhook.SigningKey;
import io.groundwork.notification.webhook.SigningKeys;
import io.groundwork.notification.webhook.Webhook;
import io.groundwork.notification.webhook.WebhookAnswer;
import io.groundwork.notification.webhook.WebhookClient;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls webhooks, signed. */
@Component
class WebhookChannel implements Channel {

    private final WebhookClient client;
    private final SigningKeys keys;
    private final ConfirmationTokens tokens;
    private final Clock clock;

    WebhookChannel(WebhookClient client, SigningKeys keys, ConfirmationTokens tokens, Clock clock) {
        this.client = client;
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Protocol protocol() {
        return Protocol.WEBHOOK;
    }

    @Override
    public Calls prepare(List<DueDelivery> claimed) {
        Map<UUID, List<SigningKey>> signing =
                keys.of(claimed.stream().map(DueDelivery::subscriptionId).collect(Collectors.toSet()));
        return delivery -> call(delivery, signing.getOrDefault(delivery.subscriptionId(), List.of()));
    }

    private Answer call(DueDelivery delivery, List<SigningKey> signing) {
        String token = delivery.isConfirmation() ? tokens.of(delivery.subscriptionId(), delivery.endpoint()) : null;
        WebhookAnswer answer = client.call(new Webhook(
                URI.create(delivery.endpoint()),
                delivery.webhookId(),
                clock.instant(),
                Payload.of(delivery, token),
                signing));
        return new Answer(effect(answer, token), answer.status(), answer.retryAfter(), answer.error());
    }

    private static Effect effect(WebhookAnswer answer, @Nullable String token) {
        if (answer.isGone()) {
            return Effect.GONE;
        }
        if (!answer.isSuccess()) {
            return Effect.FAILS;
        }
        return token != null && answer.body().contains(token) ? Effect.CONFIRMED : Effect.WORKS;
    }
}
