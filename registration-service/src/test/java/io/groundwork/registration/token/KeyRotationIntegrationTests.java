package io.groundwork.registration.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeyRotationIntegrationTests extends Story {

    private static final String ROTATIONS = "/api/v1/keys/rotations";

    @Autowired
    SigningKeyStore store;

    @Autowired
    SigningKeys keys;

    @Autowired
    KeyRotation rotation;

    @Test
    void noVerificationFailsWhileKeysAreRotatedTwice() {
        Person admin = admin();
        try (var traffic = new VerifiedTraffic(api)) {
            await().until(() -> traffic.verified() > 20);
            rotateWhenAllowed(admin);
            rotateWhenAllowed(admin);
            long after = traffic.verified();
            await().until(() -> traffic.verified() > after + 20);

            assertThat(traffic.failures()).isEmpty();
            assertThat(traffic.keyIds()).hasSize(3);
        }
    }

    @Test
    void aTokenOfARetiredKeyIsGoodUntilItExpires() throws ParseException, JOSEException {
        Person person = newPerson();
        rotateWhenAllowed(admin());

        SignedJWT token = SignedJWT.parse(person.accessToken());
        JWKSet published = JWKSet.parse(api.get("/oauth2/jwks").expect(200).content());
        var key = published.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        person.api().get("/api/v1/users/me").expect(200);
        assertThat(token.getHeader().getKeyID()).isNotEqualTo(keys.activeId());
    }

    @Test
    void theNextKeyIsPublishedBeforeItSignsAndMustBeKnownFirst() throws ParseException {
        Person admin = admin();
        rotateWhenAllowed(admin);

        String next = store.list().getFirst().id();
        assertThat(JWKSet.parse(api.get("/oauth2/jwks").content()).getKeyByKeyId(next))
                .isNotNull();
        Answer tooEarly = admin.api().post(ROTATIONS, Map.of()).expectProblem(409, "key-not-known-yet");
        assertThat(Integer.parseInt(tooEarly.header("Retry-After"))).isBetween(1, 2);
        rotateWhenAllowed(admin);
        assertThat(keys.activeId()).isEqualTo(next);
    }

    @Test
    void ofManyRotationsAtOnceOneHappensAndAnotherReplicaFollows() throws GeneralSecurityException {
        SigningKeys other = new SigningKeys(store);
        Person admin = admin();
        ripen();
        String before = keys.activeId();

        List<Answer> answers = Racing.at(5, runner -> admin.api().post(ROTATIONS, Map.of()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(4);
        other.reload();
        assertThat(other.activeId()).isEqualTo(keys.activeId()).isNotEqualTo(before);
        assertThat(store.list()).extracting(KeyRecord::state).containsOnlyOnce(KeyState.ACTIVE, KeyState.NEXT);
    }

    @Test
    void theScheduleRotatesAnOldKeyOnceAndDropsWhatWasRetiredLongAgo() {
        ripen();
        String old = keys.activeId();
        jdbc.sql("update signing_key set activated_at = now() - interval '31 days' where state = 'ACTIVE'")
                .update();

        rotation.rotateIfDue();
        String active = keys.activeId();
        ripen();
        rotation.rotateIfDue();

        assertThat(active).isNotEqualTo(old).isEqualTo(keys.activeId());
        jdbc.sql("update signing_key set retired_at = now() - interval '25 hours' where id = :id")
                .param("id", old)
                .update();
        rotation.rotateIfDue();
        assertThat(store.list()).extracting(KeyRecord::id).doesNotContain(old);
    }

    @Test
    void adminsSeeTheKeysAndNothingSecretAndEveryRotationIsAudited() {
        newPerson().api().get("/api/v1/keys").expectProblem(403, "forbidden");
        newPerson().api().post(ROTATIONS, Map.of()).expectProblem(403, "forbidden");
        Person admin = admin();
        rotateWhenAllowed(admin);

        Answer list = admin.api().get("/api/v1/keys").expect(200);
        assertThat(list.items("state")).contains("next", "active", "retired");
        assertThat(list.content()).doesNotContain("private", "sealed");
        assertThat(admin.api()
                        .get("/api/v1/audit?action=keys_rotated&subject=" + keys.activeId())
                        .items("address"))
                .containsExactly("127.0.0.1");
    }

    private static void rotateWhenAllowed(Person admin) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> admin.api().post(ROTATIONS, Map.of()).status() == 200);
    }

    /** As if the next key had been published long ago. */
    private void ripen() {
        jdbc.sql("update signing_key set created_at = created_at - interval '1 hour' where state = 'NEXT'")
                .update();
    }
}
