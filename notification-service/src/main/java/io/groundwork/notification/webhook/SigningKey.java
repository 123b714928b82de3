package io.groundwork.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What a webhook is signed with: a shared secret for {@code v1} (HMAC-SHA256) and a key pair for {@code v1a} (Ed25519), as
 * Standard Webhooks wants them: the secret, the seed of the pair, and its public key, 32 bytes each. Safe for concurrent use.
 */
public final class SigningKey {

    private static final int PART_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] material;

    private SigningKey(byte[] material) {
        this.material = material;
    }

    static SigningKey generate() {
        byte[] material = new byte[3 * PART_BYTES];
        SecureRandom random = new SecureRandom();
        random.nextBytes(material);
        Ed25519.generatePublicKey(material, PART_BYTES, material, 2 * PART_BYTES);
        return new SigningKey(material);
    }

    static SigningKey of(byte[] material) {
        return new SigningKey(material.clone());
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
        return "v1," + base64(hmac(bytes)) + " v1a," + base64(ed25519(bytes));
    }

    private byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(part(0), HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    /** By the primitive itself: the provider of the JDK takes ten times as long, and it is the dearest step of a delivery. */
    private byte[] ed25519(byte[] content) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(material, PART_BYTES, material, 2 * PART_BYTES, content, 0, content.length, signature, 0);
        return signature;
    }

    private byte[] part(int number) {
        return Arrays.copyOfRange(material, number * PART_BYTES, (number + 1) * PART_BYTES);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
