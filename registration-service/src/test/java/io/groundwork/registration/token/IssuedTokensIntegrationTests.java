package io.groundwork.registration.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import io.groundwork.test.TestTokens;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IssuedTokensIntegrationTests extends Story {

    @Test
    void thePublishedKeysVerifyWhatIsIssuedAndHideThePrivateHalf() throws ParseException, JOSEException {
        SignedJWT person = SignedJWT.parse(newPerson().accessToken());
        SignedJWT client = SignedJWT.parse(api.basic("demo", "demo-secret-of-the-tests")
                .form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .expect(200)
                .text("access_token"));
        JWKSet keys = JWKSet.parse(api.get("/oauth2/jwks").expect(200).content());
        for (SignedJWT token : List.of(person, client)) {
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
            assertThat(key.isPrivate()).isFalse();
            assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        }
    }

    @Test
    void theKeySurvivesARestart(@Autowired SigningKeys running, @Autowired SigningKeyStore store)
            throws GeneralSecurityException {
        assertThat(new SigningKeys(store).activeId()).isEqualTo(running.activeId());
    }

    @Test
    void replicasThatStartTogetherShareOneKey(@Autowired SigningKeys running, @Autowired SigningKeyStore store) {
        jdbc.sql("create table signing_key_kept as select * from signing_key").update();
        jdbc.sql("delete from signing_key").update();
        try {
            assertThat(Racing.at(6, runner -> start(store))).containsOnly(start(store));
            assertThat(store.list())
                    .extracting(KeyRecord::state)
                    .containsExactlyInAnyOrder(KeyState.ACTIVE, KeyState.NEXT);
        } finally {
            restore(running);
        }
    }

    private void restore(SigningKeys running) {
        jdbc.sql("delete from signing_key").update();
        jdbc.sql("insert into signing_key select * from signing_key_kept").update();
        jdbc.sql("drop table signing_key_kept").update();
        running.reload();
    }

    @Test
    void thePrivateKeyIsSealed(@Autowired SigningKeys running, @Autowired SigningKeyStore store)
            throws GeneralSecurityException {
        byte[] sealed = jdbc.sql("select sealed_private_key from signing_key where state = 'ACTIVE'")
                .query(byte[].class)
                .single();

        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> SigningKey.decode(sealed));
        assertThat(sealed).isNotEqualTo(store.open(running.activeId()).encoded());
    }

    @Test
    void withAnotherKeyEncryptionKeyTheServiceDoesNotStart() {
        var store = new SigningKeyStore(
                jdbc, new Vault("another key of at least 32 letters", "groundwork/registration"), Clock.systemUTC());
        assertThatExceptionOfType(UnreadableSigningKeyException.class)
                .isThrownBy(() -> new SigningKeys(store))
                .withMessageContaining("GROUNDWORK_KEY_ENCRYPTION_KEY");
    }

    @Test
    void tokensOfOthersAreRefused() {
        api.bearer(TestTokens.user("u").scopes("accounts:read").token())
                .get("/api/v1/users/me")
                .expectProblem(401, "unauthenticated");
        api.bearer(TestTokens.user("u").scopes("accounts:read").unsigned())
                .get("/api/v1/users/me")
                .expectProblem(401, "unauthenticated");
        api.bearer("nonsense").get("/api/v1/users/me").expectProblem(401, "unauthenticated");
        api.get("/api/v1/users/me").expectProblem(401, "unauthenticated");
    }

    private static String start(SigningKeyStore store) {
        try {
            return new SigningKeys(store).activeId();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
