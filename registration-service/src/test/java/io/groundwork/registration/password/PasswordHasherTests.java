package io.groundwork.registration.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PasswordHasherTests {

    private static final PlainPassword PASSWORD = new PlainPassword("correct horse battery staple");

    static PasswordHasher hasher(int slots) {
        return new PasswordHasher(new PasswordSettings(slots, Duration.ofSeconds(5)));
    }

    @Test
    void hashesWithTheSettingsOfOwasp() {
        assertThat(hasher(1).hash(PASSWORD)).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void onlyTheSamePasswordMatches() {
        PasswordHasher hasher = hasher(1);
        String hash = hasher.hash(PASSWORD);
        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.matches(new PlainPassword("correct horse battery stapl"), hash))
                .isFalse();
    }

    @Test
    void withoutAHashNothingMatches() {
        assertThat(hasher(1).matches(new PlainPassword("nobody has this password"), null))
                .isFalse();
    }

    @Test
    void whoWaitsTooLongForASlotIsToldToComeBack() throws InterruptedException {
        HashingSlots slots = new HashingSlots(new PasswordSettings(1, Duration.ofMillis(10)));
        var taken = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Thread holder = Thread.startVirtualThread(() -> slots.run(() -> {
            taken.countDown();
            return await(done);
        }));
        taken.await();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> slots.run(() -> "never"))
                .satisfies(busy ->
                        assertThat(busy.headers().getFirst("Retry-After")).isEqualTo("1"));
        done.countDown();
        holder.join();
        assertThat(slots.run(() -> "free again")).isEqualTo("free again");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
