package io.groundwork.ingest.intake;

import tools.jackson.databind.node.ObjectNode;

/**
 * One record as it goes to Kafka.
 *
 * @param id the CloudEvents id: equal ids are one event to whoever consumes them
 * @param key the Kafka key and the CloudEvents subject: records of one key stay in order
 * @param document the value
 */
public record PublishedRecord(String id, String key, ObjectNode document) {}
