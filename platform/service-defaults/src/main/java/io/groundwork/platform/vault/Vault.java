package io.groundwork.platform.vault;

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

/**
 * Seals what must be read again (AES-256-GCM), fingerprints what must only be recognised and makes tokens that need not be kept
 * (both HMAC-SHA-256). Each of the three has a key of its own, derived from one secret by HKDF (RFC 5869). Safe for concurrent
 * use.
 */
public final class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealingKey;
    private final SecretKey fingerprintKey;
    private final SecretKey tokenKey;

    /**
     * @param secret at least 32 characters of random text; with another one nothing sealed so far opens
     * @param context whose vault it is, such as {@code groundwork/registration}: two services with one secret have no key in common
     */
    public Vault(String secret, String context) {
        sealingKey = derive(secret, context + "/seal", "AES");
        fingerprintKey = derive(secret, context + "/fingerprint", MAC);
        tokenKey = derive(secret, context + "/token", MAC);
    }

    /**
     * Encrypts.
     *
     * @param label what the secret belongs to; needed again to open it, so that sealed values cannot be swapped
     * @return nonce, then cipher text with its tag
     */
    public byte[] seal(String label, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, label, nonce).doFinal(plain);
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
     * @throws NotOpenedException when it was sealed with another key or label, or changed since
     */
    public byte[] open(String label, byte[] sealed) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, label, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new NotOpenedException(label, e);
        }
    }

    /** Says nothing about the text to whoever has no key, however few texts are possible. */
    public Digest fingerprint(String label, String text) {
        return new Digest(mac(fingerprintKey, label + '\0' + text));
    }

    /** The same text for the same label at any time and on any replica; nobody without the key can make it. */
    public String token(String label) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(tokenKey, label));
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
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

    private static SecretKey derive(String secret, String info, String algorithm) {
        HKDFParameterSpec expansion = HKDFParameterSpec.ofExtract()
                .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                .thenExpand(info.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expansion);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }
}
