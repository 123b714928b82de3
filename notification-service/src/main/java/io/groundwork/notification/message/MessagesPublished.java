package io.groundwork.notification.message;

import io.groundwork.notification.topic.TopicName;
import java.util.Set;

/** There is something new in these topics, once the transaction that says so has committed. */
public record MessagesPublished(Set<TopicName> topics) {}
