package io.groundwork.ingest.click;

import io.groundwork.ingest.intake.PublishedRecord;
import io.groundwork.ingest.intake.RecordType;
import io.groundwork.platform.id.Ids;
import io.groundwork.platform.problem.InvalidField;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Page views on their way in by HTTP; what a producer leaves out is given here, before it can be delivered twice. */
@Component
final class ClickRecords implements RecordType {

    static final String TOPIC = "clickstream";

    private final Clock clock;

    ClickRecords(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String eventType() {
        return "page.viewed";
    }

    @Override
    public @Nullable String uniqueField() {
        return null;
    }

    @Override
    public List<InvalidField> check(ObjectNode document) {
        try {
            String occurredAt = document.path("occurred_at").stringValue(null);
            if (occurredAt != null) {
                OffsetDateTime.parse(occurredAt);
            }
            return List.of();
        } catch (DateTimeException e) {
            return List.of(new InvalidField("/occurred_at", "is no time that can be counted: no leap second"));
        }
    }

    @Override
    public PublishedRecord publish(ObjectNode document) {
        if (!document.hasNonNull("event_id")) {
            document.put("event_id", Ids.next().toString());
        }
        if (!document.hasNonNull("occurred_at")) {
            document.put("occurred_at", clock.instant().toString());
        }
        return new PublishedRecord(
                document.path("event_id").stringValue(),
                document.path("user_id").stringValue(),
                document);
    }
}
