package io.groundwork.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
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

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(key.publicKey().substring("whpk_".length()));
        byte[] encoded = new byte[X509_PREFIX.length + raw.length];
        System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
