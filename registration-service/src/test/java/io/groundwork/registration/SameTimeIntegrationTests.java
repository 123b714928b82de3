package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Whether an address is known shows neither in an answer nor in its time. With {@code -Dgroundwork.samples=1000} the medians are held to
 * five milliseconds, which takes some minutes on an idle machine; without, a few samples on a busy one only have to be of a size: neither
 * median more than twice the other.
 */
class SameTimeIntegrationTests extends Story {

    private static final int SAMPLES = Integer.getInteger("groundwork.samples", 25);
    private static final int ENOUGH = 1000;
    private static final Duration BOUND = Duration.ofMillis(5);

    @Test
    void signingIn() {
        compare("login", email -> signIn(email, "wrong horse, wrong battery"), 401);
    }

    @Test
    void signingUp() {
        compare("sign-up", this::signUp, 202);
    }

    @Test
    void askingForANewPassword() {
        compare("reset", email -> api.post("/api/v1/password-resets", Map.of("email", email)), 202);
    }

    @Test
    void askingForAnotherAddress() {
        Person person = newPerson();
        compare(
                "mail change",
                email -> person.api()
                        .post("/api/v1/users/me/email-changes", Map.of("email", email, "password", PASSWORD)),
                202);
    }

    private void compare(String what, Function<String, Answer> request, int status) {
        String known = newPerson().email();
        for (int i = 0; i < 5; i++) {
            timed(request, known, new ArrayList<>());
            timed(request, newAddress(), new ArrayList<>());
        }
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            Answer one = timed(request, known, ofKnown).expect(status);
            Answer other = timed(request, newAddress(), ofUnknown).expect(status);
            assertThat(shape(one)).isEqualTo(shape(other));
        }
        report(what, median(ofKnown), median(ofUnknown));
        assertAlike(median(ofKnown), median(ofUnknown));
    }

    private static void assertAlike(Duration known, Duration unknown) {
        Duration bound =
                SAMPLES >= ENOUGH ? BOUND : known.plus(unknown).dividedBy(3).plus(BOUND);
        assertThat(known.minus(unknown).abs()).isLessThan(bound);
    }

    /** The brakes on guessing and on asking are let go of first: they would answer 429 for both. */
    private Answer timed(Function<String, Answer> request, String email, List<Long> nanos) {
        jdbc.sql("delete from login_throttle").update();
        jdbc.sql(
                        "update email_change set created_at = created_at - interval '2 days' where created_at > now() - interval '1 day'")
                .update();
        long start = System.nanoTime();
        Answer answer = request.apply(email);
        nanos.add(System.nanoTime() - start);
        return answer;
    }

    /** What an answer says, without the ids and the time. */
    private static String shape(Answer answer) {
        return answer.content().replaceAll("[0-9a-f-]{32,36}", "id").replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+", "time");
    }

    private static Duration median(List<Long> nanos) {
        return Duration.ofNanos(nanos.stream().sorted().toList().get(nanos.size() / 2));
    }

    private static void report(String what, Duration known, Duration unknown) {
        System.out.printf(
                "%s: medians of %d samples each: known %.1f ms, unknown %.1f ms%n",
                what, SAMPLES, known.toNanos() / 1e6, unknown.toNanos() / 1e6);
    }
}
