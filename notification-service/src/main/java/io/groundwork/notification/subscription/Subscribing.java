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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    private final MailConfirmations mails;
    private final ApplicationEventPublisher events;

    Subscribing(
            Subscriptions subscriptions,
            Topics topics,
            Recipients recipients,
            SigningKeys keys,
            PushTargets browsers,
            MailConfirmations mails,
            ApplicationEventPublisher events) {
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.recipients = recipients;
        this.keys = keys;
        this.browsers = browsers;
        this.mails = mails;
        this.events = events;
    }

    @Transactional
    public Subscription subscribe(Caller caller, SubscriptionRequest request) {
        UserId subscriber = new UserId(caller.subject());
        Filter filter = request.filter();
        String endpoint = endpoint(subscriber, request);
        PushTarget browser = request.pushTarget();
        TopicName topic = visible(caller, request.topic());
        if (request.protocol() == Protocol.EMAIL && endpoint.isEmpty() && !recipients.knows(subscriber)) {
            learnFromToken(subscriber, caller);
        }
        Subscription subscription = add(subscriber, topic, request.protocol(), endpoint, filter);
        if (browser != null) {
            browsers.keep(subscription.id().value(), browser);
        }
        return subscription;
    }

    /** The address of one's own account needs no other, and no confirmation. */
    private String endpoint(UserId subscriber, SubscriptionRequest request) {
        String endpoint = request.endpointOrNone();
        boolean own = request.protocol() == Protocol.EMAIL
                && recipients.all(List.of(subscriber)).stream()
                        .anyMatch(known -> known.email().equalsIgnoreCase(endpoint));
        return own ? "" : endpoint;
    }

    private Subscription add(
            UserId subscriber, TopicName topic, Protocol protocol, String endpoint, @Nullable Filter filter) {
        SubscriptionId id = new SubscriptionId(Ids.next());
        Subscription subscription = subscriptions.add(id, subscriber, topic, protocol, endpoint, filter);
        if (subscription.id().equals(id) && !subscription.confirmed()) {
            askForConfirmation(subscription);
        }
        return subscription;
    }

    private void askForConfirmation(Subscription added) {
        if (added.protocol() == Protocol.EMAIL) {
            mails.ask(added);
            return;
        }
        UUID id = added.id().value();
        keys.renew(id);
        events.publishEvent(
                new ConfirmationWanted(Ids.next(), id, added.subscriber(), added.topic(), added.protocol()));
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
