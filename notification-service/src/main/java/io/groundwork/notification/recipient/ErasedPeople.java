package io.groundwork.notification.recipient;

import io.groundwork.messaging.IncomingEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves those out of events who were erased since they were sent: what others are told must not bring them back. */
@Component
public class ErasedPeople {

    /** As whoever fills an inbox holds: an erasure waits for the end of this transaction, or has ended before it reads on. */
    private static final String LOCK = "lock table delivery, mailbox in row exclusive mode";

    private static final String ERASED = """
            select text from unnest(cast(:texts as text[])) as said (text)
            where exists (select from erased_person where id_hash = id_hash(text))""";

    private static final int LONGEST_ID = 255;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ErasedPeople(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The event with {@link UserId#NOBODY} in place of each value that is the id of somebody erased; lists lose theirs. Must run in the
     * transaction of the effect, before it; by two statements.
     */
    public IncomingEvent leftOutOf(IncomingEvent event) {
        jdbc.sql(LOCK).update();
        Set<String> erased = jdbc.sql(ERASED)
                .param("texts", texts(event.data()).collect(Collectors.toSet()).toArray(String[]::new))
                .query(String.class)
                .set();
        return erased.isEmpty()
                ? event
                : new IncomingEvent(
                        event.id(),
                        event.type(),
                        event.topic(),
                        event.key(),
                        event.partition(),
                        event.offset(),
                        event.time(),
                        without(event.data(), erased));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.asString()).filter(text -> text.length() <= LONGEST_ID)
                : node.values().stream().flatMap(ErasedPeople::texts);
    }

    private JsonNode without(JsonNode node, Set<String> erased) {
        if (names(node, erased)) {
            return json.getNodeFactory().stringNode(UserId.NOBODY.value());
        }
        if (node.isArray()) {
            ArrayNode rest = json.createArrayNode();
            node.values().stream()
                    .filter(element -> !names(element, erased))
                    .forEach(element -> rest.add(without(element, erased)));
            return rest;
        }
        if (node.isObject()) {
            ObjectNode rest = json.createObjectNode();
            node.properties().forEach(field -> rest.set(field.getKey(), without(field.getValue(), erased)));
            return rest;
        }
        return node;
    }

    private static boolean names(JsonNode node, Set<String> erased) {
        return node.isString() && erased.contains(node.asString());
    }
}
