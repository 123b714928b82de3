package io.groundwork.task.history;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One version of a task.
 *
 * @param version the one that was made
 * @param change created, updated, completed, deleted or restored
 * @param fields what changed: {@code [{field, from, to}]}, with values as the task's representation has them
 */
record HistoryEntry(long version, String change, String actorId, JsonNode fields, Instant occurredAt) {}
