package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.util.UUID;

/** A webhook was subscribed; said in the transaction that adds it. Its endpoint is asked to confirm before it gets anything else. */
public record ConfirmationWanted(UUID subscriptionId, UserId user, TopicName topic) {}
