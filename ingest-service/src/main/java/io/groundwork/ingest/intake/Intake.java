package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in a body of records: reads it as a stream, checks every record, and only then publishes all of them. Safe for
 * concurrent use; holds the encoded records of each body until they are published.
 */
public final class Intake {

    /** An array of records, or one record. */
    public static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    /** One record a line. */
    public static final String NDJSON = "application/x-ndjson";

    private final Map<RecordType, RecordChecks> checks = new ConcurrentHashMap<>();
    private final JsonMapper mapper;
    private final TopicPublisher publisher;
    private final IntakeSettings settings;
    private final IntakeBudget budget;

    Intake(JsonMapper mapper, TopicPublisher publisher, IntakeSettings settings) {
        this.mapper = strict(mapper);
        this.publisher = publisher;
        this.settings = settings;
        this.budget = new IntakeBudget(settings.maxInFlight());
    }

    /**
     * Takes a body of {@link #JSON} or {@link #NDJSON}.
     *
     * @throws ProblemException 400 with pointers if any record is bad, 413 beyond the limit, 503 if Kafka does not acknowledge
     */
    public Accepted accept(HttpServletRequest request, RecordType type) throws IOException {
        if (request.getContentLengthLong() > settings.maxBody().toBytes()) {
            throw LimitedBody.tooLong(settings.maxBody().toBytes());
        }
        try (LimitedBody body = new LimitedBody(request.getInputStream(), settings.maxBody(), budget)) {
            List<EncodedRecord> records = read(reader(body, request.getContentType()), type);
            publisher.publish(type, records);
            return new Accepted(records.size());
        }
    }

    private BodyReader reader(InputStream body, String contentType) {
        boolean lines = MediaType.parseMediaType(contentType).isCompatibleWith(MediaType.parseMediaType(NDJSON));
        return lines ? new NdjsonBody(body, mapper) : new JsonBody(body, mapper);
    }

    private List<EncodedRecord> read(BodyReader reader, RecordType type) throws IOException {
        Batch batch = new Batch(type, checks.computeIfAbsent(type, RecordChecks::new), mapper, settings.maxRecord());
        try (reader) {
            for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
                batch.add(entry);
            }
        }
        return batch.valid();
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
