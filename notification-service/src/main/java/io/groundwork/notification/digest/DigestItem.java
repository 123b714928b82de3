package io.groundwork.notification.digest;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a digest says of one of the mails it stands for. */
record DigestItem(UUID letterId, UserId user, TopicName topic, String subject, String summary, Instant createdAt) {

    Map<String, Object> variables() {
        return Map.of("title", subject, "summary", summary, "topic", topic.value(), "at", createdAt);
    }
}
