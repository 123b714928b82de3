package io.groundwork.ingest.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.ingest.intake.PublishedRecord;
import io.groundwork.ingest.intake.RecordType;
import io.groundwork.platform.problem.InvalidField;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Orders on their way in by HTTP. */
@Component
final class OrderRecords implements RecordType {

    static final String TOPIC = "orders";

    private final JsonMapper canonical;

    OrderRecords(JsonMapper mapper) {
        canonical =
                mapper.rebuild().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String eventType() {
        return "order.received";
    }

    @Override
    public String uniqueField() {
        return "order_id";
    }

    @Override
    public List<InvalidField> check(ObjectNode document) {
        try {
            Order.read(document);
            return List.of();
        } catch (DateTimeException e) {
            return List.of(
                    new InvalidField("/ordered_at", "is no time that can be kept: years from 1, no leap second"));
        }
    }

    @Override
    public PublishedRecord publish(ObjectNode document) {
        return new PublishedRecord(
                contentId(document), document.path("order_id").stringValue(), document);
    }

    /** The same content has the same id, whenever and in whatever order of fields it is sent. */
    private String contentId(ObjectNode document) {
        try {
            byte[] content = canonical.writeValueAsString(document).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
