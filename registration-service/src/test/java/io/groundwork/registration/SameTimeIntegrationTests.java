package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Whether an address is known, and where its password came from, shows neither in an answer nor in its time. */
class SameTimeIntegrationTests extends Story {

    private static final int FEW = 25;

    /** Of answers that come at a set time. */
    private static final int FEWER = 10;

    private static final String WRONG = "wrong horse, wrong battery";

    private record Probe(String what, Function<String, Answer> request, int status) {}

    @Test
    void signingIn() {
        compare(login(), newPerson().email(), FEWER);
    }

    @Test
    void signingInAsSomebodyImported() {
        compare(login(), imported(), FEWER);
    }

    @Test
    void signingUp() {
        compare(signUp(), newPerson().email(), FEW);
    }

    @Test
    void askingForANewPassword() {
        compare(reset(), newPerson().email(), FEW);
    }

    @Test
    void wantingAnotherAddress() {
        compare(change(), newPerson().email(), FEW);
    }

    @Test
    @Tag("soak")
    void signingInAThousandTimes() {
        compare(login(), newPerson().email(), SameTime.ENOUGH);
    }

    @Test
    @Tag("soak")
    void signingInAsSomebodyImportedAThousandTimes() {
        compare(login(), imported(), SameTime.ENOUGH);
    }

    @Test
    @Tag("soak")
    void signingUpAThousandTimes() {
        compare(signUp(), newPerson().email(), SameTime.ENOUGH);
    }

    @Test
    @Tag("soak")
    void askingForANewPasswordAThousandTimes() {
        compare(reset(), newPerson().email(), SameTime.ENOUGH);
    }

    @Test
    @Tag("soak")
    void wantingAnotherAddressAThousandTimes() {
        compare(change(), newPerson().email(), SameTime.ENOUGH);
    }

    private Probe login() {
        return new Probe("login", email -> signIn(email, WRONG), 401);
    }

    private Probe signUp() {
        return new Probe("sign-up", this::signUp, 202);
    }

    private Probe reset() {
        return new Probe("reset", email -> api.post("/api/v1/password-resets", Map.of("email", email)), 202);
    }

    /** Somebody signed in tries which addresses are taken. */
    private Probe change() {
        Api self = newPerson().api();
        return new Probe(
                "mail change",
                email -> self.post("/api/v1/users/me/email-changes", Map.of("email", email, "password", PASSWORD)),
                202);
    }

    /** Somebody with the hash of another system, which takes another time. */
    private String imported() {
        String email = newPerson().email();
        jdbc.sql("update account set password_hash = :hash where email = :email")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(10).encode(PASSWORD))
                .param("email", email)
                .update();
        return email;
    }

    private void compare(Probe probe, String known, int samples) {
        String expected = shape(ask(probe, known), known);
        SameTime.assertAlike(
                probe.what(), samples, timed(probe, () -> known, expected), timed(probe, Story::newAddress, expected));
    }

    private LongSupplier timed(Probe probe, Supplier<String> address, String expected) {
        return () -> {
            String email = address.get();
            AtomicReference<Answer> answer = new AtomicReference<>();
            releaseBrakes();
            long nanos = SameTime.of(() -> answer.set(ask(probe, email)));
            assertThat(shape(answer.get(), email)).isEqualTo(expected);
            return nanos;
        };
    }

    private static Answer ask(Probe probe, String email) {
        return probe.request().apply(email).expect(probe.status());
    }

    /** They would answer 429 for both, or send no more mails to either. */
    private void releaseBrakes() {
        jdbc.sql("delete from login_throttle").update();
        jdbc.sql("delete from email_change").update();
    }

    /** What an answer says, without the ids and times it makes up and the address it was asked about. */
    private static String shape(Answer answer, String email) {
        return answer.content()
                .replace(email, "address")
                .replaceAll("[0-9a-f-]{32,36}", "id")
                .replaceAll("20[0-9-]+T[0-9:.]+Z", "time");
    }
}
