package io.groundwork.ingest.intake;

import tools.jackson.databind.JsonNode;

/** What stands at one place of a body. */
sealed interface Entry {

    Position position();

    record Document(Position position, JsonNode value) implements Entry {}

    /** No JSON, or not where a record should be. */
    record Broken(Position position, String detail) implements Entry {}
}
