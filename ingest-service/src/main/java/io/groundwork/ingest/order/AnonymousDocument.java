package io.groundwork.ingest.order;

import io.groundwork.ingest.person.PersonId;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An order's document without whose it is: fields that the contract does not name may tell anything, and go. */
final class AnonymousDocument {

    private static final Set<String> FIELDS =
            Set.of("order_id", "ordered_at", "currency", "amount", "ship_country", "lines");
    private static final Set<String> LINE_FIELDS = Set.of("product_id", "quantity", "unit_price", "discount");

    private AnonymousDocument() {}

    static JsonNode of(JsonNode document) {
        ObjectNode anonymous = only(FIELDS, document);
        anonymous.put("customer_id", PersonId.ERASED.value());
        ArrayNode lines = anonymous.putArray("lines");
        document.path("lines").forEach(line -> lines.add(only(LINE_FIELDS, line)));
        return anonymous;
    }

    private static ObjectNode only(Set<String> fields, JsonNode from) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        from.properties().stream()
                .filter(field -> fields.contains(field.getKey()))
                .forEach(field -> kept.set(field.getKey(), field.getValue()));
        return kept;
    }
}
