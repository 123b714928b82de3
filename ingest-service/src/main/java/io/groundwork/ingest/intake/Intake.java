package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in a body of records: reads it as a stream, checks every record, and only then publishes all of them. Safe for
 * concurrent use; holds the encoded records of each body until they are published.
 */
public final class Intake {

    private final Map<RecordType, RecordChecks> checks = new ConcurrentHashMap<>();
    private final JsonMapper mapper;
    private final TopicPublisher publisher;
    private final IntakeSettings settings;

    Intake(JsonMapper mapper, TopicPublisher publisher, IntakeSettings settings) {
        this.mapper = strict(mapper);
        this.publisher = publisher;
        this.settings = settings;
    }

    /**
     * Takes an {@code application/json} body: an array of records, or one record.
     *
     * @throws ProblemException 400 with pointers if any record is bad, 413 beyond the limit, 503 if Kafka does not acknowledge
     */
    public Accepted json(InputStream body, RecordType type) throws IOException {
        return accept(new JsonBody(limited(body), mapper), type);
    }

    /**
     * Takes an {@code application/x-ndjson} body: one record a line.
     *
     * @throws ProblemException as {@link #json}, with line numbers in the details
     */
    public Accepted ndjson(InputStream body, RecordType type) throws IOException {
        return accept(new NdjsonBody(limited(body), mapper), type);
    }

    private Accepted accept(BodyReader body, RecordType type) throws IOException {
        Batch batch = new Batch(type, checks.computeIfAbsent(type, RecordChecks::new), mapper, settings.maxRecord());
        try (body) {
            for (Entry entry = body.next(); entry != null; entry = body.next()) {
                batch.add(entry);
            }
        }
        List<EncodedRecord> records = batch.valid();
        publisher.publish(type, records);
        return new Accepted(records.size());
    }

    private InputStream limited(InputStream body) {
        return new LimitedBody(body, settings.maxBody());
    }

    /** Numbers keep their digits, and a field given twice is an error instead of a guess. */
    private static JsonMapper strict(JsonMapper mapper) {
        return mapper.rebuild()
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
