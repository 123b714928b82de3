package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The records of one body: all good, or refused with what is wrong. Not safe for concurrent use. */
final class Batch {

    static final int MOST_ERRORS = 100;

    private final RecordType type;
    private final RecordChecks checks;
    private final JsonMapper mapper;
    private final DataSize maxRecord;
    private final List<EncodedRecord> records = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<InvalidField> errors = new ArrayList<>();

    Batch(RecordType type, RecordChecks checks, JsonMapper mapper, DataSize maxRecord) {
        this.type = type;
        this.checks = checks;
        this.mapper = mapper;
        this.maxRecord = maxRecord;
    }

    void add(Entry entry) {
        switch (entry) {
            case Entry.Document(Position position, JsonNode document) -> add(position, document);
            case Entry.Broken(Position position, String detail) -> report(position.error("", detail));
        }
    }

    /**
     * @throws ProblemException 400 with the first {@value #MOST_ERRORS} errors
     */
    List<EncodedRecord> valid() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return records;
    }

    private void add(Position position, JsonNode document) {
        List<InvalidField> found = checks.check(document);
        found.forEach(error -> report(position.error(error)));
        if (found.isEmpty()) {
            refuseRepeat(position, document);
            encode(position, (ObjectNode) document);
        }
    }

    private void refuseRepeat(Position position, JsonNode document) {
        String field = type.uniqueField();
        if (field != null) {
            String first = seen.putIfAbsent(document.path(field).stringValue(), position.pointer());
            if (first != null) {
                report(position.error("/" + field, "is the same as in " + first));
            }
        }
    }

    private void encode(Position position, ObjectNode document) {
        if (errors.isEmpty()) {
            PublishedRecord record = type.publish(document);
            byte[] value = mapper.writeValueAsBytes(record.document());
            if (value.length > maxRecord.toBytes()) {
                report(position.error(
                        "", "is longer than the %d bytes a record may have".formatted(maxRecord.toBytes())));
            }
            records.add(new EncodedRecord(record.id(), record.key(), value));
        }
    }

    /** The rest of a body that is this wrong tells nobody anything new. */
    private void report(InvalidField error) {
        records.clear();
        errors.add(error);
        if (errors.size() == MOST_ERRORS) {
            throw ProblemException.invalid(errors);
        }
    }
}
