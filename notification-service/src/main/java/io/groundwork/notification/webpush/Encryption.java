package io.groundwork.notification.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one browser: {@code aes128gcm} (RFC 8188) with keys agreed by RFC 8291, one record. */
final class Encryption {

    /** What a push service has to take (RFC 8030, section 7.2), less header, tag and delimiter. */
    static final int LONGEST = 4096 - 86 - 16 - 1;

    private static final int RECORD_SIZE = 4096;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Encryption() {}

    static byte[] encrypt(PushTarget target, byte[] plain) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encrypt(target, plain, salt, P256.generate());
    }

    static byte[] encrypt(PushTarget target, byte[] plain, byte[] salt, KeyPair own) {
        byte[] ownPoint = P256.bytes((ECPublicKey) own.getPublic());
        try {
            byte[] keying = keyingMaterial(target, (ECPrivateKey) own.getPrivate(), ownPoint);
            byte[] key = derive(salt, keying, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = derive(salt, keying, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            byte[] padded = Arrays.copyOf(plain, plain.length + 1);
            padded[plain.length] = LAST_RECORD;
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return record(salt, ownPoint, cipher.doFinal(padded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be encrypted", e);
        }
    }

    private static byte[] keyingMaterial(PushTarget target, ECPrivateKey own, byte[] ownPoint)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(target.publicKey(), true);
        byte[] label = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
        byte[] info = ByteBuffer.allocate(label.length + 2 * P256.POINT_BYTES)
                .put(label)
                .put(P256.bytes(target.publicKey()))
                .put(ownPoint)
                .array();
        return derive(target.authSecret(), agreement.generateSecret(), info, 32);
    }

    private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(material)
                        .thenExpand(info, length));
    }

    private static byte[] record(byte[] salt, byte[] ownPoint, byte[] sealed) {
        return ByteBuffer.allocate(salt.length + Integer.BYTES + 1 + ownPoint.length + sealed.length)
                .put(salt)
                .putInt(RECORD_SIZE)
                .put((byte) ownPoint.length)
                .put(ownPoint)
                .put(sealed)
                .array();
    }
}
