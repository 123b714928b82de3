package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.topic.Topics;
import io.groundwork.notification.webhook.SigningKeys;
import io.groundwork.notification.webpush.PushTarget;
import io.groundwork.notification.webpush.PushTargets;
import io.groundwork.platform.id.Ids;
import io.groundwork.platform.security.Caller;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs a caller up for a topic. */
@Component
class Subscribing {

    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Recipients recipients;
    private final SigningKeys keys;
    private final PushTargets browsers;
    private final ApplicationEventPublisher events;

    Subscribing(
            Subscriptions subscriptions,
            Topics topics,
            Recipients recipients,
            SigningKeys keys,
            PushTargets browsers,
            ApplicationEventPublisher events) {
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.recipients = recipients;
        this.keys = keys;
        this.browsers = browsers;
        this.events = events;
    }

    @Transactional
    public Subscription subscribe(Caller caller, SubscriptionRequest request) {
        UserId subscriber = new UserId(caller.subject());
        Filter filter = request.filter();
        request.endpointOrNone();
        PushTarget browser = request.pushTarget();
        TopicName topic = visible(caller, request.topic());
        if (request.protocol() == Protocol.EMAIL && !recipients.knows(subscriber)) {
            learnFromToken(subscriber, caller);
        }
        Subscription subscription = add(subscriber, topic, request, filter);
        if (browser != null) {
            browsers.keep(subscription.id().value(), browser);
        }
        return subscription;
    }

    private Subscription add(UserId subscriber, TopicName topic, SubscriptionRequest request, @Nullable Filter filter) {
        SubscriptionId id = new SubscriptionId(Ids.next());
        Subscription subscription =
                subscriptions.add(id, subscriber, topic, request.protocol(), request.endpointOrNone(), filter);
        if (subscription.id().equals(id) && request.protocol() == Protocol.WEBHOOK) {
            keys.renew(id.value());
            events.publishEvent(new ConfirmationWanted(id.value(), subscriber, topic));
        }
        return subscription;
    }

    private TopicName visible(Caller caller, String name) {
        return topics.find(caller, new TopicName(name))
                .orElseThrow(() -> SubscriptionException.unknownTopic(name))
                .name();
    }

    /** Accounts of another issuer send no events; older than any event, so that the first one overwrites it. */
    private void learnFromToken(UserId subscriber, Caller caller) {
        if (!(caller.claims().get("email") instanceof String email)) {
            throw SubscriptionException.noMailAddress();
        }
        String name = caller.claims().getOrDefault("name", email).toString();
        recipients.learn(new Recipient(subscriber, email, name, Locale.ENGLISH), Instant.EPOCH);
    }
}
