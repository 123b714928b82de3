package io.groundwork.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.token.Revocation.EndedSession;
import io.groundwork.test.Contracts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationsTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(360);

    private final Revocations revocations = new Revocations(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void withoutRevocationsEveryTokenIsGood() {
        assertThat(revocations.cover(Tokens.of("ada", "s1", NOW))).isFalse();
    }

    @Test
    void tokensOfTheSecondOfTheRevocationAndOlderOnesAreRefused() {
        revocations.add(everything("ada", NOW));

        assertThat(revocations.cover(Tokens.of("ada", "s1", NOW.minusSeconds(1))))
                .isTrue();
        assertThat(revocations.cover(Tokens.of("ada", "s1", NOW))).isTrue();
        assertThat(revocations.cover(Tokens.of("ada", "s1", NOW.plusSeconds(1))))
                .isFalse();
        assertThat(revocations.cover(Tokens.of("bob", "s1", NOW))).isFalse();
    }

    @Test
    void aClientTakesAlongWhatItHoldsForPeople() {
        revocations.add(everything("app", NOW));

        assertThat(revocations.cover(Tokens.heldBy("app", "ada", NOW))).isTrue();
        assertThat(revocations.cover(Tokens.heldBy("app", "ada", NOW.plusSeconds(1))))
                .isFalse();
        assertThat(revocations.cover(Tokens.heldBy("another", "ada", NOW))).isFalse();
    }

    @Test
    void aTokenThatDoesNotSayItsAgeIsRefusedWithTheOldOnes() {
        revocations.add(everything("ada", NOW));

        assertThat(revocations.cover(Tokens.of("ada", "s1", null))).isTrue();
    }

    @Test
    void theSubjectOfAnotherIssuerIsSomebodyElse() {
        revocations.add(new Revocation("http://other.example", "ada", NOW, null, LATER));

        assertThat(revocations.cover(Tokens.of("ada", "s1", NOW))).isFalse();
    }

    @Test
    void anEndedSessionTakesItsOwnTokensOnly() {
        revocations.add(session("ada", "s1", LATER));

        assertThat(revocations.cover(Tokens.of("ada", "s1", NOW.plusSeconds(60))))
                .isTrue();
        assertThat(revocations.cover(Tokens.of("ada", "s2", NOW))).isFalse();
    }

    @Test
    void anOlderValueThatIsReadAgainBringsNothingBack() {
        revocations.add(everything("ada", NOW));
        revocations.add(session("ada", "s1", LATER));
        revocations.add(everything("ada", NOW.minusSeconds(60)));

        assertThat(revocations.cover(Tokens.of("ada", "s2", NOW))).isTrue();
        assertThat(revocations.cover(Tokens.of("ada", "s1", LATER))).isTrue();
    }

    @Test
    void whatHasExpiredIsNotKept() {
        revocations.add(session("ada", "s1", NOW.minusSeconds(1)));
        assertThat(revocations.subjects()).isZero();

        revocations.add(new Revocation(
                Tokens.ISSUER, "ada", null, List.of(new EndedSession("old", NOW.minusSeconds(1))), LATER));
        revocations.add(session("ada", "new", LATER));
        assertThat(revocations.cover(Tokens.of("ada", "old", NOW))).isFalse();
        assertThat(revocations.cover(Tokens.of("ada", "new", NOW))).isTrue();
    }

    @Test
    void theExampleOfTheContractIsUnderstood() {
        Revocation example =
                Revocation.parse(Contracts.example("security.revocations")).orElseThrow();

        assertThat(example.notBefore()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(example.endedSessions()).extracting(EndedSession::sid).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        assertThat(Revocation.parse("{\"issuer\": 5")).isEmpty();
        assertThat(Revocation.parse("{\"issuer\": \"x\"}")).isEmpty();
        assertThat(Revocation.parse("null")).isEmpty();
    }

    private static Revocation everything(String subject, Instant notBefore) {
        return new Revocation(Tokens.ISSUER, subject, notBefore, null, LATER);
    }

    private static Revocation session(String subject, String sid, Instant expiresAt) {
        return new Revocation(Tokens.ISSUER, subject, null, List.of(new EndedSession(sid, expiresAt)), expiresAt);
    }
}
