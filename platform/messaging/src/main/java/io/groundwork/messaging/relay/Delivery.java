package io.groundwork.messaging.relay;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a batch; what is mentioned nowhere is sent again.
 *
 * @param delivered positions that Kafka has acknowledged
 * @param refused what Kafka will never take, with the reason
 * @param stalledTopics topics that take nothing for now: unknown yet, or not allowed
 * @param producerUsable false when the producer must be replaced before anything else is sent
 */
record Delivery(
        List<Long> delivered, Map<OutboxEntry, String> refused, Set<String> stalledTopics, boolean producerUsable) {}
