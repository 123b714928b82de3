package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.topic.Topics;
import io.groundwork.platform.security.Caller;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs a caller up for a topic. */
@Component
class Subscribing {

    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Recipients recipients;

    Subscribing(Subscriptions subscriptions, Topics topics, Recipients recipients) {
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.recipients = recipients;
    }

    @Transactional
    public Subscription subscribe(Caller caller, SubscriptionRequest request) {
        UserId subscriber = new UserId(caller.subject());
        Filter filter = request.filter();
        TopicName topic = visible(caller, request.topic());
        if (request.protocol() == Protocol.EMAIL && !recipients.knows(subscriber)) {
            learnFromToken(subscriber, caller);
        }
        return subscriptions.add(subscriber, topic, request.protocol(), filter);
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
