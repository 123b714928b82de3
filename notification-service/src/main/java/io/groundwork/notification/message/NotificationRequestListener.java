package io.groundwork.notification.message;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.UnprocessableEventException;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.topic.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Publishes what producers write to {@code notification.requests}. Whoever the broker lets write there may publish to any topic that
 * callers made. The message itself is the memory of repeats, so that one id counts once whichever way it came.
 */
@Component
class NotificationRequestListener {

    private final Topics topics;
    private final Publishing publishing;

    NotificationRequestListener(Topics topics, Publishing publishing) {
        this.topics = topics;
        this.publishing = publishing;
    }

    /** Fails as a whole when one cannot be published; the platform then brings them one by one. */
    @KafkaListener(topics = "notification.requests", batch = "true")
    void on(List<IncomingEvent> events) {
        List<NotificationRequest> requests =
                events.stream().map(NotificationRequest::of).toList();
        requirePublishable(requests.stream().map(NotificationRequest::topic).collect(Collectors.toUnmodifiableSet()));
        publishing.publish(
                requests.stream().map(NotificationRequest::publication).toList());
    }

    private void requirePublishable(Set<TopicName> named) {
        Set<TopicName> unknown = new HashSet<>(named);
        unknown.removeAll(topics.publishable(named));
        if (!unknown.isEmpty()) {
            throw new UnprocessableEventException("There is no such topic to publish to: " + unknown);
        }
    }
}
