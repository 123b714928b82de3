package io.groundwork.notification.message;

import io.groundwork.notification.subscription.Subscriber;
import io.groundwork.platform.id.Ids;
import java.util.UUID;

/** A message that a subscriber wants: to become the delivery of that id. */
record Match(UUID deliveryId, KeptMessage message, Subscriber subscriber) {

    static Match of(KeptMessage message, Subscriber subscriber) {
        return new Match(Ids.next(), message, subscriber);
    }
}
