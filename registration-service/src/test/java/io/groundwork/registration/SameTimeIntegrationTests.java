package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether an address is known shows neither in an answer nor in its time. A thousand samples of each kind, in a random order so that
 * whatever drifts hits both alike, hold the medians to five milliseconds; a few samples, on a machine that is busy with other tests, to that
 * and a fifth of the time itself.
 */
class SameTimeIntegrationTests extends Story {

    private static final int FEW = 25;
    private static final int ENOUGH = 1000;
    private static final int WARM_UP = 5;
    private static final Duration BOUND = Duration.ofMillis(5);

    private record Probe(String what, Function<String, Answer> request, int status) {}

    @Test
    void signingIn() {
        compare(login(), FEW);
    }

    @Test
    void signingUp() {
        compare(signUp(), FEW);
    }

    @Test
    void askingForANewPassword() {
        compare(reset(), FEW);
    }

    @Test
    @Tag("soak")
    void signingInAThousandTimes() {
        compare(login(), ENOUGH);
    }

    @Test
    @Tag("soak")
    void signingUpAThousandTimes() {
        compare(signUp(), ENOUGH);
    }

    @Test
    @Tag("soak")
    void askingForANewPasswordAThousandTimes() {
        compare(reset(), ENOUGH);
    }

    private Probe login() {
        return new Probe("login", email -> signIn(email, "wrong horse, wrong battery"), 401);
    }

    private Probe signUp() {
        return new Probe("sign-up", this::signUp, 202);
    }

    private Probe reset() {
        return new Probe("reset", email -> api.post("/api/v1/password-resets", Map.of("email", email)), 202);
    }

    private void compare(Probe probe, int samples) {
        String known = newPerson().email();
        String expected = shape(timed(probe, known, new ArrayList<>()));
        for (int i = 0; i < WARM_UP; i++) {
            timed(probe, known, new ArrayList<>());
            timed(probe, newAddress(), new ArrayList<>());
        }
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (boolean next : inRandomOrder(samples)) {
            Answer answer = next ? timed(probe, known, ofKnown) : timed(probe, newAddress(), ofUnknown);
            assertThat(shape(answer)).isEqualTo(expected);
        }
        report(probe, samples, median(ofKnown), median(ofUnknown));
        assertAlike(median(ofKnown), median(ofUnknown), samples);
    }

    /** As often true as false. */
    private static List<Boolean> inRandomOrder(int samples) {
        List<Boolean> order = new ArrayList<>(
                IntStream.range(0, 2 * samples).mapToObj(i -> i % 2 == 0).toList());
        Collections.shuffle(order, new Random(samples));
        return order;
    }

    private static void assertAlike(Duration known, Duration unknown, int samples) {
        Duration noise = samples >= ENOUGH ? Duration.ZERO : known.plus(unknown).dividedBy(10);
        assertThat(known.minus(unknown).abs()).isLessThan(BOUND.plus(noise));
    }

    /** The brake on guessing is let go of first: it would answer 429 for both. */
    private Answer timed(Probe probe, String email, List<Long> nanos) {
        jdbc.sql("delete from login_throttle").update();
        long start = System.nanoTime();
        Answer answer = probe.request().apply(email);
        nanos.add(System.nanoTime() - start);
        return answer.expect(probe.status());
    }

    /** What an answer says, without the ids it makes up. */
    private static String shape(Answer answer) {
        return answer.content().replaceAll("[0-9a-f-]{32,36}", "id");
    }

    private static Duration median(List<Long> nanos) {
        return Duration.ofNanos(nanos.stream().sorted().toList().get(nanos.size() / 2));
    }

    private static void report(Probe probe, int samples, Duration known, Duration unknown) {
        System.out.printf(
                "%s: medians of %d samples each: known %.1f ms, unknown %.1f ms%n",
                probe.what(), samples, known.toNanos() / 1e6, unknown.toNanos() / 1e6);
    }
}
