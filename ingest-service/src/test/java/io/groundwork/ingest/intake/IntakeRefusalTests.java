package io.groundwork.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class IntakeRefusalTests extends IntakeTest {

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
    void refusesARecordThatKafkaWouldRefuse() {
        assertThat(errors(() -> json("["
                        + good("A").replace("\"lines\"", "\"note\":\"" + "x".repeat(200_000) + "\",\"lines\"") + "]")))
                .extracting(InvalidField::pointer)
                .containsExactly("/0");
    }
}
