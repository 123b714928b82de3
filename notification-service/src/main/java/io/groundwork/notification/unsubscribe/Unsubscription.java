package io.groundwork.notification.unsubscribe;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;

/** That a person wants no more mail of a topic. */
record Unsubscription(UserId user, TopicName topic) {}
