package io.groundwork.registration.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals what must be read again (AES-256-GCM) and fingerprints what must only be recognised (HMAC-SHA-256). A key of its own for
 * each of the two is derived from the configured one by HKDF (RFC 5869). Safe for concurrent use.
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
    private final SecretKey fingerprintKey;

    Vault(VaultSettings settings) throws GeneralSecurityException {
        sealingKey = derive(settings, "seal", "AES");
        fingerprintKey = derive(settings, "fingerprint", MAC);
    }

    /**
     * Encrypts.
     *
     * @param label what the secret belongs to; needed again to open it, so that sealed values cannot be swapped
     * @return nonce, then cipher text with its tag
     */
    public byte[] seal(String label, byte[] secret) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, label, nonce).doFinal(secret);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Decrypts what {@link #seal} gave.
     *
     * @throws GeneralSecurityException when it was sealed with another key or label, or changed since
     */
    public byte[] open(String label, byte[] sealed) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, label, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    /** Says nothing about the text to whoever has no key, however few texts are possible. */
    public Digest fingerprint(String label, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(fingerprintKey);
            mac.update(label.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new Digest(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
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

    private static SecretKey derive(VaultSettings settings, String purpose, String algorithm)
            throws GeneralSecurityException {
        byte[] info = ("groundwork/registration/" + purpose).getBytes(StandardCharsets.UTF_8);
        byte[] material = settings.key().getBytes(StandardCharsets.UTF_8);
        HKDFParameterSpec expansion =
                HKDFParameterSpec.ofExtract().addIKM(material).thenExpand(info, KEY_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expansion);
    }
}
