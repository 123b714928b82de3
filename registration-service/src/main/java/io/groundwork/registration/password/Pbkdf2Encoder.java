package io.groundwork.registration.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Checks PBKDF2 hashes in PHC form ({@code $pbkdf2-sha256$i=600000$salt$key}), each with the costs it names; Spring's own encoder knows
 * one cost for all. Makes none: a hash of this kind gives way to another at the next sign-in. Safe for concurrent use.
 */
final class Pbkdf2Encoder extends AbstractValidatingPasswordEncoder {

    private static final Pattern PHC = Pattern.compile("\\$pbkdf2-sha(256|512)\\$i=(\\d+)\\$([^$]+)\\$([^$]+)");

    @Override
    protected String encodeNonNullPassword(String password) {
        throw new UnsupportedOperationException("Passwords are hashed with Argon2id");
    }

    @Override
    protected boolean matchesNonNull(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            return false;
        }
        byte[] key = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(key, derive(password, parts, key.length));
    }

    private static byte[] derive(String password, Matcher parts, int bytes) {
        var spec = new PBEKeySpec(
                password.toCharArray(),
                Base64.getDecoder().decode(parts.group(3)),
                Integer.parseInt(parts.group(2)),
                bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA" + parts.group(1))
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
