package io.groundwork.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** An intake in front of a Kafka that only remembers. */
abstract class IntakeTest {

    final MockProducer<String, byte[]> kafka = producer(true);
    final Intake intake = intake(DataSize.ofMegabytes(1));

    static String good(String id) {
        return order(id, "1.00");
    }

    static String order(String id, String amount) {
        return """
                {"order_id":"%s","customer_id":"C","ordered_at":"2026-03-01T12:00:00Z","currency":"EUR","amount":"%s","lines":[]}""".formatted(id, amount);
    }

    Accepted json(String body) throws IOException {
        return intake.accept(request(Intake.JSON, body), new Notes());
    }

    Accepted ndjson(String body) throws IOException {
        return intake.accept(request(Intake.NDJSON, body), new Notes());
    }

    /** Of unknown length, as a chunked one is. */
    static MockHttpServletRequest request(String contentType, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType(contentType);
        request.setContent(body.getBytes(UTF_8));
        return request;
    }

    static List<InvalidField> errors(ThrowingCallable call) {
        return problem(call).errors();
    }

    static ProblemException problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call);
    }

    /** The template closes what its factory gives it after each use. */
    static MockProducer<String, byte[]> producer(boolean acknowledging) {
        return new MockProducer<>(acknowledging, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public void close() {}

            @Override
            public void close(Duration timeout) {}
        };
    }

    Intake intake(DataSize maxBody) {
        return intake(kafka, maxBody, DataSize.ofMegabytes(8));
    }

    static Intake intake(MockProducer<String, byte[]> kafka, DataSize maxBody, DataSize maxInFlight) {
        Duration timeout = Duration.ofMillis(200);
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(new MockProducerFactory<>(() -> kafka));
        TopicPublisher publisher = new TopicPublisher(template, timeout, "/ingest-service", Clock.systemUTC());
        return new Intake(
                JsonMapper.builder().build(),
                publisher,
                new IntakeSettings(maxBody, maxInFlight, DataSize.ofKilobytes(100), timeout));
    }
}
