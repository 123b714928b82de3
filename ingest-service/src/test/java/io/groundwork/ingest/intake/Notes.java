package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.InvalidField;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Records for tests: orders by their schema, and none from a customer called "nobody". */
record Notes() implements RecordType {

    @Override
    public String topic() {
        return "orders";
    }

    @Override
    public String eventType() {
        return "note.taken";
    }

    @Override
    public String uniqueField() {
        return "order_id";
    }

    @Override
    public List<InvalidField> check(ObjectNode document) {
        return document.path("customer_id").stringValue().equals("nobody")
                ? List.of(new InvalidField("/customer_id", "is nobody"))
                : List.of();
    }

    @Override
    public PublishedRecord publish(ObjectNode document) {
        return new PublishedRecord("id", document.path("order_id").stringValue(), document);
    }
}
