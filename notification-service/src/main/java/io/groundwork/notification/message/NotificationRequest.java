package io.groundwork.notification.message;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.id.Ids;

/** A value of {@code notification.requests}: what is published over HTTP, with its topic. */
record NotificationRequest(TopicName topic, PublishRequest message) {

    record Address(String topic) {}

    static NotificationRequest of(IncomingEvent event) {
        return new NotificationRequest(
                new TopicName(event.dataAs(Address.class).topic()), event.dataAs(PublishRequest.class));
    }

    /** The schema demands a message id; the spare one is never used. */
    Publication publication() {
        return message.publication(topic, Ids.next().toString());
    }
}
