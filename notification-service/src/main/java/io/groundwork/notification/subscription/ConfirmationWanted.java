package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.util.UUID;

/**
 * An endpoint was subscribed, or is to be asked again; said in the transaction that notes it. It confirms before it gets anything else.
 *
 * @param deliveryId under which the question stands in the log
 */
public record ConfirmationWanted(
        UUID deliveryId, UUID subscriptionId, UserId user, TopicName topic, Protocol protocol) {}
