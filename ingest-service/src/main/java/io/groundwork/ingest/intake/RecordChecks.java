package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.InvalidField;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that one record must pass, cheapest and most general first; a later check may rely on the earlier ones. */
final class RecordChecks {

    private final RecordType type;
    private final RecordSchema schema;

    RecordChecks(RecordType type) {
        this.type = type;
        this.schema = RecordSchema.ofTopic(type.topic());
    }

    List<InvalidField> check(JsonNode document) {
        List<InvalidField> errors = InteroperableJson.check(document);
        if (errors.isEmpty()) {
            errors = schema.check(document);
        }
        return errors.isEmpty() ? type.check((ObjectNode) document) : errors;
    }
}
