package io.groundwork.registration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.SameTime;
import io.groundwork.registration.Story;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.mfa.SecondFactor;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PlainPassword;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefusedSignInIntegrationTests extends Story {

    /** More than connections in the pool, and than hashes at once. */
    private static final int MANY = 12;

    private static final PlainPassword WRONG = new PlainPassword("a wrong guess, but long");

    @Autowired
    LoginThrottle throttle;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from login_throttle").update();
    }

    @Test
    void aRefusalWaitsForItsTime() {
        assertThat(SameTime.of(() -> signIn(newAddress(), "a wrong guess, but long")))
                .isGreaterThan(Duration.ofMillis(500).toNanos());
    }

    @Test
    void whoeverHasToWaitIsToldAtOnce(
            @Autowired Accounts accounts, @Autowired PasswordHasher passwords, @Autowired SecondFactor factor) {
        String email = newAddress();
        for (int i = 0; i < 5; i++) {
            throttle.failed(throttle.admit(new EmailAddress(email), origin(1)), Duration.ofMinutes(1));
        }
        PasswordCheck check = patient(accounts, passwords, factor);
        assertThatThrownBy(() -> check.pass(new EmailAddress(email), WRONG, null, origin(1)))
                .hasMessageContaining("Try again in");
    }

    @Test
    void thoseWhoWaitKeepNobodyElseFromSigningIn(
            @Autowired Accounts accounts, @Autowired PasswordHasher passwords, @Autowired SecondFactor factor)
            throws InterruptedException {
        Person person = newPerson();
        PasswordCheck check = patient(accounts, passwords, factor);
        List<Thread> waiting = Stream.generate(Story::newAddress)
                .limit(MANY)
                .map(email -> Thread.startVirtualThread(
                        () -> assertThatThrownBy(() -> check.pass(new EmailAddress(email), WRONG, null, origin(2)))
                                .isInstanceOf(SignInException.class)))
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from login_throttle")
                                .query(Integer.class)
                                .single()
                        == MANY + 1);
        signIn(person.email(), PASSWORD).expect(201);
        assertThat(waiting).allMatch(Thread::isAlive);
        for (Thread thread : waiting) {
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        }
    }

    /** Refuses after an hour. */
    private PasswordCheck patient(Accounts accounts, PasswordHasher passwords, SecondFactor factor) {
        var settings = new ThrottleSettings(5, 50, Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofHours(1));
        return new PasswordCheck(accounts, passwords, factor, throttle, settings);
    }

    private static ClientOrigin origin(int number) {
        return new ClientOrigin("192.0.2." + number, null);
    }
}
