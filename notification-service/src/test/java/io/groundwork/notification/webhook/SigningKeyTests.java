package io.groundwork.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTests {

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100"); // RFC 8410

    private final SigningKey key = SigningKey.generate();

    @Test
    void signsByEd25519WithTheKeyItPublishes() throws GeneralSecurityException {
        String signatures = key.sign("msg_1.1700000000.{}");
        String signature = signatures.substring(signatures.indexOf(" ") + 1);

        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey());
        check.update("msg_1.1700000000.{}".getBytes(StandardCharsets.UTF_8));
        assertThat(signature).startsWith("v1a,");
        assertThat(check.verify(Base64.getDecoder().decode(signature.substring(4))))
                .isTrue();
    }

    @Test
    void isTheSameAfterStorage() {
        assertThat(SigningKey.of(key.material()).sign("x")).isEqualTo(key.sign("x"));
    }

    @Test
    void hasASecretOfTheLengthThatIsAskedFor() {
        byte[] secret = Base64.getDecoder().decode(key.secret().substring("whsec_".length()));

        assertThat(secret).hasSizeBetween(24, 64);
        assertThat(new BigInteger(secret)).isNotZero();
    }

    /** Why the primitive of BouncyCastle is called, and not the provider of the JDK. */
    @Test
    void signsInFarLessTimeThanTheProviderOfTheJdkTakes() throws GeneralSecurityException {
        PrivateKey theirs =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        byte[] content = new byte[500];
        long jdk = 0;
        long ours = 0;
        for (int round = 0; round < 600; round++) { // by turns, so that noise meets both; the first half is warm-up
            long start = System.nanoTime();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(theirs);
            signature.update(content);
            signature.sign();
            long between = System.nanoTime();
            key.sign("x".repeat(500));
            jdk += round < 300 ? 0 : between - start;
            ours += round < 300 ? 0 : System.nanoTime() - between;
        }

        System.out.printf("v1 and v1a: %d us; Ed25519 of the JDK: %d us%n", ours / 300_000, jdk / 300_000);
        assertThat(jdk).isGreaterThan(2 * ours);
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(key.publicKey().substring("whpk_".length()));
        byte[] encoded = new byte[X509_PREFIX.length + raw.length];
        System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
