package io.groundwork.messaging.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects the outcomes of one batch, in the order of the outbox. */
final class DeliveryLog {

    private final List<Long> delivered = new ArrayList<>();
    private final Map<OutboxEntry, String> refused = new LinkedHashMap<>();
    private final Set<OutboxEntry.Lane> blocked = new HashSet<>();
    private final Set<String> stalled = new HashSet<>();
    private boolean producerUsable = true;

    boolean isStalled(OutboxEntry entry) {
        return !producerUsable || stalled.contains(entry.topic());
    }

    /** An event behind one that failed is sent again after it, so that the last of a key is also the last on the topic. */
    void delivered(OutboxEntry entry) {
        if (!blocked.contains(entry.lane())) {
            delivered.add(entry.position());
        }
    }

    void failed(OutboxEntry entry, Throwable cause) {
        switch (SendFailure.of(cause)) {
            case RECORD -> refused.put(entry, Objects.toString(cause.getMessage(), cause.toString()));
            case TOPIC -> {
                blocked.add(entry.lane());
                stalled.add(entry.topic());
            }
            case PRODUCER -> {
                blocked.add(entry.lane());
                producerUsable = false;
            }
        }
    }

    /** Still in flight when waiting ended: only a new producer can take it again without changing the order. */
    void abandoned(OutboxEntry entry) {
        blocked.add(entry.lane());
        stalled.add(entry.topic());
        producerUsable = false;
    }

    Delivery toDelivery() {
        return new Delivery(delivered, refused, stalled, producerUsable);
    }
}
