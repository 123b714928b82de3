package io.groundwork.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook is signed with: a shared secret for {@code v1} (HMAC-SHA256) and a key pair for {@code v1a} (Ed25519), as
 * Standard Webhooks wants them. Safe for concurrent use.
 */
public final class SigningKey {

    private static final int PART_BYTES = 32;
    private static final String ED25519 = "Ed25519";

    private final byte[] material;
    private final PrivateKey privateKey;

    private SigningKey(byte[] material) throws GeneralSecurityException {
        this.material = material;
        this.privateKey = KeyFactory.getInstance(ED25519)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, part(1)));
    }

    static SigningKey generate() {
        try {
            byte[] secret = new byte[PART_BYTES];
            new SecureRandom().nextBytes(secret);
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded(); // X.509; the raw key is its end (RFC 8410)
            byte[] material = Arrays.copyOf(secret, 3 * PART_BYTES);
            System.arraycopy(seed, 0, material, PART_BYTES, PART_BYTES);
            System.arraycopy(encoded, encoded.length - PART_BYTES, material, 2 * PART_BYTES, PART_BYTES);
            return new SigningKey(material);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ED25519, e);
        }
    }

    static SigningKey of(byte[] material) {
        try {
            return new SigningKey(material.clone());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This is no signing key", e);
        }
    }

    byte[] material() {
        return material.clone();
    }

    public String secret() {
        return "whsec_" + base64(part(0));
    }

    public String publicKey() {
        return "whpk_" + base64(part(2));
    }

    /** Both signatures of {@code id.timestamp.payload}, a space between. */
    String sign(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(part(0), "HmacSHA256"));
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(privateKey);
            signature.update(bytes);
            return "v1," + base64(mac.doFinal(bytes)) + " v1a," + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A webhook cannot be signed", e);
        }
    }

    private byte[] part(int number) {
        return Arrays.copyOfRange(material, number * PART_BYTES, (number + 1) * PART_BYTES);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
