package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterPolicy;
import io.groundwork.notification.filter.Filterable;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One active subscription, as publishing sees it.
 *
 * @param endpoint empty for an inbox, and for mail to the address of the account
 */
public record Subscriber(
        UUID subscriptionId,
        TopicName topic,
        Protocol protocol,
        UserId user,
        String endpoint,
        @Nullable FilterPolicy policy) {

    public boolean wants(Filterable message) {
        return policy == null || policy.accepts(message);
    }
}
