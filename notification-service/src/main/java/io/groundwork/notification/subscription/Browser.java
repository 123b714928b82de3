package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.util.Set;
import java.util.UUID;

/**
 * A browser that a person is reached by.
 *
 * @param subscription its newest one, and so the keys that it gave last
 * @param topics all that it subscribed to
 */
public record Browser(UUID subscription, UserId user, Set<TopicName> topics) {}
