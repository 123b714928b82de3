package io.groundwork.notification.unsubscribe;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.util.UUID;

/** What somebody wants no more of. */
sealed interface Unsubscription {

    TopicName topic();

    /** A person wants no more mail of a topic, whatever it comes by. */
    record OfPerson(UserId user, TopicName topic) implements Unsubscription {}

    /** Whoever reads an address that a subscriber named wants no more mail of that subscription. */
    record OfReader(UUID subscription, TopicName topic) implements Unsubscription {}
}
