package io.groundwork.registration.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.test.Racing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ThrottleIntegrationTests extends Story {

    private static final String WRONG = "a wrong guess, but long";

    @BeforeEach
    void forget() {
        jdbc.sql("delete from login_throttle").update();
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        Person person = newPerson();
        for (int i = 0; i < 5; i++) {
            signIn(person.email(), WRONG).expectProblem(401, "invalid-credentials");
        }
        Answer blocked = signIn(person.email(), PASSWORD).expectProblem(429, "too-many-attempts");
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isEqualTo(1);
        jdbc.sql("update login_throttle set blocked_until = now()").update();
        signIn(person.email(), PASSWORD).expect(201);
    }

    @Test
    void anUnknownAddressIsBrakedLikeAKnownOne() {
        String unknown = newAddress();
        for (int i = 0; i < 5; i++) {
            signIn(unknown, WRONG).expect(401);
        }
        signIn(unknown, WRONG).expectProblem(429, "too-many-attempts");
    }

    @Test
    void successForgetsTheFailuresOfTheAccount() {
        Person person = newPerson();
        for (int i = 0; i < 4; i++) {
            signIn(person.email(), WRONG).expect(401);
        }
        signIn(person.email(), PASSWORD).expect(201);
        for (int i = 0; i < 4; i++) {
            signIn(person.email(), WRONG).expect(401);
        }
        signIn(person.email(), PASSWORD).expect(201);
    }

    @Test
    void guessesSideBySideLearnNoMoreThanGuessesInARow(@Autowired FailedLogins failures, @Autowired Vault vault) {
        var throttle = throttle(failures, vault, 5, 50);
        var origin = new ClientOrigin("192.0.2.9", null);
        List<Attempt> admitted = Stream.generate(() -> throttle.admit(new EmailAddress("side@example.com"), origin))
                .limit(16)
                .toList();
        List<Boolean> told =
                Racing.at(16, runner -> isTold(() -> throttle.failed(admitted.get(runner), Duration.ZERO)));
        assertThat(told).filteredOn(it -> it).hasSize(5);
        assertThat(isTold(() -> throttle.requireAdmitted(admitted.getFirst()))).isFalse();
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour(@Autowired FailedLogins failures, @Autowired Vault vault) {
        var attempt = new Attempt(vault.fingerprint("t", "account"), vault.fingerprint("t", "address"));
        var now = Instant.parse("2026-03-01T10:00:00Z");
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 17; i++) {
            assertThat(failures.add(attempt.account(), 5, now, now)).isTrue();
            Instant end = failures.blockedUntil(attempt, now).orElse(now);
            waits.add(Duration.between(now, end).toSeconds());
            now = end;
        }
        assertThat(waits)
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @Test
    void theWaitBeginsWhenTheFailureIsHeardOf(@Autowired FailedLogins failures, @Autowired Vault vault) {
        var attempt = new Attempt(vault.fingerprint("t", "held"), vault.fingerprint("t", "back"));
        var now = Instant.parse("2026-03-01T10:00:00Z");
        Instant heard = now.plusSeconds(2);
        for (int i = 0; i < 4; i++) {
            failures.add(attempt.account(), 5, now, heard);
        }
        assertThat(failures.blockedUntil(attempt, now)).isEmpty();
        failures.add(attempt.account(), 5, now, heard);
        assertThat(failures.blockedUntil(attempt, now)).contains(heard.plusSeconds(1));
    }

    @Test
    void whatWasLongAgoIsForgotten(@Autowired FailedLogins failures, @Autowired Vault vault) {
        var attempt = new Attempt(vault.fingerprint("t", "old"), vault.fingerprint("t", "older"));
        var then = Instant.parse("2026-03-01T10:00:00Z");
        for (int i = 0; i < 5; i++) {
            failures.add(attempt.account(), 5, then, then);
        }
        Instant later = then.plus(Duration.ofHours(25));
        failures.add(attempt.account(), 5, later, later);
        assertThat(failures.blockedUntil(attempt, later)).isEmpty();
    }

    @Test
    void aNetworkAddressIsBrakedToo(@Autowired FailedLogins failures, @Autowired Vault vault) {
        var throttle = throttle(failures, vault, 5, 3);
        var origin = new ClientOrigin("192.0.2.7", null);
        for (int i = 0; i < 3; i++) {
            throttle.failed(throttle.admit(new EmailAddress("p" + i + "@example.com"), origin), Duration.ZERO);
        }
        var next = new EmailAddress("new@example.com");
        assertThat(isTold(() -> throttle.admit(next, origin))).isFalse();
        assertThat(isTold(() -> throttle.admit(next, new ClientOrigin("192.0.2.8", null))))
                .isTrue();
    }

    private static LoginThrottle throttle(FailedLogins failures, Vault vault, int account, int address) {
        var settings =
                new ThrottleSettings(account, address, Duration.ofMinutes(15), Duration.ofHours(24), Duration.ZERO);
        return new LoginThrottle(failures, vault, settings, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static boolean isTold(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (SignInException refused) {
            return false;
        }
    }
}
