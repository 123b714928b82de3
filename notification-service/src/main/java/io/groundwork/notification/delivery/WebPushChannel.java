package io.groundwork.notification.delivery;

import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.subscription.Protocol;
import io.groundwork.notification.webhook.WebhookAnswer;
import io.groundwork.notification.webpush.Push;
import io.groundwork.notification.webpush.PushClient;
import io.groundwork.notification.webpush.PushTarget;
import io.groundwork.notification.webpush.PushTargets;
import io.groundwork.notification.webpush.Urgency;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reaches browsers by their push services. */
@Component
class WebPushChannel implements Channel {

    private static final io.groundwork.notification.preference.Channel PUSH =
            io.groundwork.notification.preference.Channel.WEB_PUSH;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PushClient client;
    private final PushTargets targets;
    private final Preferences preferences;

    WebPushChannel(PushClient client, PushTargets targets, Preferences preferences) {
        this.client = client;
        this.targets = targets;
        this.preferences = preferences;
    }

    @Override
    public Protocol protocol() {
        return Protocol.WEBPUSH;
    }

    @Override
    public Calls prepare(List<DueDelivery> claimed) {
        Map<UUID, PushTarget> browsers =
                targets.of(claimed.stream().map(DueDelivery::subscriptionId).collect(Collectors.toSet()));
        PreferenceBook book = preferences.of(
                claimed.stream().map(DueDelivery::user).distinct().toList());
        return delivery -> book.of(delivery.user()).wants(delivery.topic(), PUSH)
                ? call(delivery, browsers.get(delivery.subscriptionId()))
                : Answer.skipped("Web push of %s was switched off".formatted(delivery.topic()));
    }

    private Answer call(DueDelivery delivery, @Nullable PushTarget browser) {
        if (browser == null) {
            return Answer.notCalled("The subscription has ended");
        }
        WebhookAnswer answer = client.call(new Push(
                URI.create(delivery.endpoint()),
                browser,
                delivery.messageId(),
                Urgency.of(JSON.readTree(delivery.data()).path("attributes")),
                PushPayload.of(delivery, Push.LONGEST)));
        return new Answer(effect(answer), answer.status(), answer.retryAfter(), answer.error());
    }

    /** What is too large for the service stays so; that says nothing about the browser. */
    private static Effect effect(WebhookAnswer answer) {
        if (answer.isSuccess()) {
            return Effect.WORKS;
        }
        if (answer.isGone() || Integer.valueOf(NOT_FOUND).equals(answer.status())) {
            return Effect.GONE;
        }
        return Integer.valueOf(TOO_LARGE).equals(answer.status()) ? Effect.NONE : Effect.FAILS;
    }
}
