package io.groundwork.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.groundwork.platform.problem.ProblemException;
import java.io.IOException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class IntakeTests extends IntakeTest {

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
    void acceptsCharactersBeyondTheBasicPlane() throws IOException {
        assertThat(json(good("\\ud83d\\ude80"))).isEqualTo(new Accepted(1));
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
}
