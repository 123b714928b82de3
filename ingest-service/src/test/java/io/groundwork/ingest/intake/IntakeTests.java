package io.groundwork.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class IntakeTests {

    private final MockProducer<String, byte[]> kafka = producer(true);
    private final Intake intake = intake(DataSize.ofMegabytes(1));

    @Test
    void publishesEveryElementOfAnArray() throws IOException {
        assertThat(json("[" + good("A") + "," + good("B") + "]")).isEqualTo(new Accepted(2));
        assertThat(kafka.history()).extracting(ProducerRecord::key).containsExactly("A", "B");
    }

    @Test
    void publishesOneObject() throws IOException {
        assertThat(json(good("A"))).isEqualTo(new Accepted(1));
    }

    @Test
    void publishesEveryLine() throws IOException {
        assertThat(ndjson(good("A") + "\r\n\n  \n" + good("B"))).isEqualTo(new Accepted(2));
        assertThat(kafka.history()).extracting(ProducerRecord::key).containsExactly("A", "B");
    }

    @Test
    void acceptsNothingAsNothing() throws IOException {
        assertThat(json("[]")).isEqualTo(new Accepted(0));
        assertThat(ndjson("")).isEqualTo(new Accepted(0));
    }

    @Test
    void givesRecordsTheAttributesOfCloudEvents() throws IOException {
        json(good("A"));
        assertThat(kafka.history().getFirst().headers().toArray())
                .extracting(Header::key, header -> new String(header.value(), UTF_8))
                .contains(
                        tuple("ce_id", "id"),
                        tuple("ce_type", "note.taken"),
                        tuple("ce_source", "/ingest-service"),
                        tuple("ce_subject", "A"),
                        tuple("ce_specversion", "1.0"));
    }

    @Test
    void keepsFieldsNobodyKnowsAndTheDigitsOfNumbers() throws IOException {
        json(good("A").replace("\"lines\"", "\"weight\":1.10,\"lines\""));
        assertThat(new String(kafka.history().getFirst().value(), UTF_8)).contains("\"weight\":1.10");
    }

    @Test
    void pointsAtTheFourthOrderAndPublishesNone() {
        String body = "[" + good("A") + "," + good("B") + "," + good("C") + "," + order("D", "12,50") + "]";
        assertThat(errors(() -> json(body))).extracting(InvalidField::pointer).containsExactly("/3/amount");
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void refusesAnAmountThatIsANumber() {
        assertThat(errors(() -> json(good("A").replace("\"1.00\"", "1.00"))))
                .containsExactly(new InvalidField("/amount", "number found, string expected"));
    }

    @Test
    void pointsAtAFieldThatIsMissing() {
        assertThat(errors(() -> json("[" + good("A").replace("\"currency\":\"EUR\",", "") + "]")))
                .extracting(InvalidField::pointer)
                .containsExactly("/0/currency");
    }

    @Test
    void pointsIntoLinesOfAnOrder() {
        String line = "{\"product_id\":\"p\",\"quantity\":0,\"unit_price\":\"1\",\"discount\":\"2\"}";
        assertThat(errors(() -> json(good("A").replace("[]", "[" + line + "]"))))
                .extracting(InvalidField::pointer)
                .containsExactlyInAnyOrder("/lines/0/quantity", "/lines/0/discount");
    }

    @Test
    void asksTheRecordTypeLast() {
        assertThat(errors(() -> json("[" + good("A").replace("\"C\"", "\"nobody\"") + "]")))
                .containsExactly(new InvalidField("/0/customer_id", "is nobody"));
    }

    @Test
    void namesTheLineOfAnError() {
        assertThat(errors(() -> ndjson(good("A") + "\n\n" + order("B", "-1") + "\nnot json\n")))
                .extracting(InvalidField::pointer, error -> error.detail().substring(0, 7))
                .containsExactly(tuple("/1/amount", "line 3:"), tuple("/2", "line 4:"));
    }

    @Test
    void refusesAnIdTwiceInOneBody() {
        assertThat(errors(() -> json("[" + good("A") + "," + good("B") + "," + good("A") + "]")))
                .containsExactly(new InvalidField("/2/order_id", "is the same as in /0"));
    }

    @Test
    void saysWhereJsonBreaks() {
        assertThat(errors(() -> json("[" + good("A") + ",{]")))
                .extracting(InvalidField::pointer)
                .containsExactly("/1");
        assertThat(errors(() -> json("[" + good("A"))))
                .extracting(InvalidField::pointer)
                .containsExactly("/1");
        assertThat(errors(() -> json("[] []"))).containsExactly(new InvalidField("", "goes on after its end"));
        assertThat(errors(() -> json(""))).containsExactly(new InvalidField("", "is empty"));
        assertThat(errors(() -> json("\"text\"")))
                .extracting(InvalidField::pointer)
                .containsExactly("");
        assertThat(errors(() -> json("[1, null]")))
                .extracting(InvalidField::pointer)
                .containsExactly("/0", "/1");
    }

    @Test
    void refusesAFieldGivenTwice() {
        assertThat(errors(() -> json(good("A").replace("\"lines\"", "\"amount\":\"9\",\"lines\""))))
                .hasSize(1);
    }

    @Test
    void refusesWhatNoStoreCanHold() {
        assertThat(errors(() -> json(good("A\\u0000"))))
                .extracting(InvalidField::pointer)
                .containsExactly("/order_id");
        assertThat(errors(() -> json(good("A\\ud800"))))
                .extracting(InvalidField::pointer)
                .containsExactly("/order_id");
        assertThat(errors(() -> json(good("A").replace("\"lines\"", "\"weight\":1e400,\"lines\""))))
                .extracting(InvalidField::pointer)
                .containsExactly("/weight");
    }

    @Test
    void acceptsCharactersBeyondTheBasicPlane() throws IOException {
        assertThat(json(good("\\ud83d\\ude80"))).isEqualTo(new Accepted(1));
    }

    @Test
    void givesTheFirstHundredErrors() {
        String body = String.join(",", Collections.nCopies(250, "{}"));
        assertThat(errors(() -> json("[" + body + "]"))).hasSize(Batch.MOST_ERRORS);
    }

    @Test
    void endsABodyThatIsTooLong() {
        Intake small = intake(DataSize.ofBytes(1000));
        String body = "["
                + String.join(
                        ",", IntStream.range(0, 20).mapToObj(i -> good("A" + i)).toList()) + "]";
        ProblemException problem = problem(() -> small.accept(request(Intake.JSON, body), new Notes()));
        assertThat(problem.type().status().value()).isEqualTo(413);
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void takesInOnlySoMuchAtOnceAndThenGoesOn() throws IOException {
        Intake crowded = intake(kafka, DataSize.ofMegabytes(1), DataSize.ofBytes(500));
        String large = "[" + good("A".repeat(90)) + "," + good("B".repeat(90)) + "," + good("C".repeat(90)) + "]";
        for (int i = 0; i < 2; i++) {
            ProblemException problem = problem(() -> crowded.accept(request(Intake.JSON, large), new Notes()));
            assertThat(problem.type().status().value()).isEqualTo(503);
        }
        assertThat(crowded.accept(request(Intake.JSON, good("A")), new Notes())).isEqualTo(new Accepted(1));
    }

    @Test
    void refusesARecordThatKafkaWouldRefuse() {
        assertThat(errors(() -> json("["
                        + good("A").replace("\"lines\"", "\"note\":\"" + "x".repeat(200_000) + "\",\"lines\"") + "]")))
                .extracting(InvalidField::pointer)
                .containsExactly("/0");
    }

    @Test
    void answersUnavailableWhenKafkaFails() {
        kafka.sendException = new org.apache.kafka.common.errors.TimeoutException("no broker");
        ProblemException problem = problem(() -> json(good("A")));
        assertThat(problem.type().status().value()).isEqualTo(503);
        assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void answersUnavailableWhenKafkaDoesNotAcknowledge() {
        Intake waiting = intake(producer(false), DataSize.ofMegabytes(1), DataSize.ofMegabytes(8));
        assertThat(problem(() -> waiting.accept(request(Intake.JSON, good("A")), new Notes()))
                        .type()
                        .status()
                        .value())
                .isEqualTo(503);
    }

    private static String good(String id) {
        return order(id, "1.00");
    }

    private static String order(String id, String amount) {
        return """
                {"order_id":"%s","customer_id":"C","ordered_at":"2026-03-01T12:00:00Z","currency":"EUR","amount":"%s","lines":[]}""".formatted(id, amount);
    }

    private Accepted json(String body) throws IOException {
        return intake.accept(request(Intake.JSON, body), new Notes());
    }

    private Accepted ndjson(String body) throws IOException {
        return intake.accept(request(Intake.NDJSON, body), new Notes());
    }

    /** Of unknown length, as a chunked one is. */
    private static MockHttpServletRequest request(String contentType, String body) {
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

    private static List<InvalidField> errors(ThrowingCallable call) {
        return problem(call).errors();
    }

    private static ProblemException problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call);
    }

    /** The template closes what its factory gives it after each use. */
    private static MockProducer<String, byte[]> producer(boolean acknowledging) {
        return new MockProducer<>(acknowledging, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public void close() {}

            @Override
            public void close(Duration timeout) {}
        };
    }

    private Intake intake(DataSize maxBody) {
        return intake(kafka, maxBody, DataSize.ofMegabytes(8));
    }

    private static Intake intake(MockProducer<String, byte[]> kafka, DataSize maxBody, DataSize maxInFlight) {
        Duration timeout = Duration.ofMillis(200);
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(new MockProducerFactory<>(() -> kafka));
        TopicPublisher publisher = new TopicPublisher(template, timeout, "/ingest-service", Clock.systemUTC());
        return new Intake(
                JsonMapper.builder().build(),
                publisher,
                new IntakeSettings(maxBody, maxInFlight, DataSize.ofKilobytes(100), timeout));
    }
}
