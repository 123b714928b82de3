package io.groundwork.notification.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals what must be read again (AES-256-GCM), and makes tokens that need not be kept (HMAC-SHA-256); each with a key of its own,
 * derived from the configured one by HKDF (RFC 5869). Safe for concurrent use.
 */
@Component
public class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealingKey;
    private final SecretKey tokenKey;

    Vault(VaultProperties properties) throws GeneralSecurityException {
        sealingKey = derive(properties, "seal", "AES");
        tokenKey = derive(properties, "token", MAC);
    }

    /**
     * Encrypts.
     *
     * @param label what the secret belongs to; needed again to open it, so that sealed values cannot be swapped
     * @return nonce, then cipher text with its tag
     */
    public byte[] seal(String label, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, label, nonce).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be sealed", e);
        }
    }

    /**
     * Decrypts what {@link #seal} gave.
     *
     * @throws IllegalStateException when it was sealed with another key or label, or changed since
     */
    public byte[] open(String label, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, label, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(label + " was sealed with another GROUNDWORK_WEBHOOK_ENCRYPTION_KEY", e);
        }
    }

    /** The same text for the same label at any time, and on any replica; nobody without the key can make it. */
    public String token(String label) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(tokenKey);
            byte[] code = mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    private Cipher cipher(int mode, String label, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, sealingKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey derive(VaultProperties properties, String purpose, String algorithm)
            throws GeneralSecurityException {
        byte[] info = ("groundwork/notification/" + purpose).getBytes(StandardCharsets.UTF_8);
        byte[] material = properties.key().getBytes(StandardCharsets.UTF_8);
        HKDFParameterSpec expansion =
                HKDFParameterSpec.ofExtract().addIKM(material).thenExpand(info, KEY_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expansion);
    }
}
