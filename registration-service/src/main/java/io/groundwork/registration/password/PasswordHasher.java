package io.groundwork.registration.password;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords with Argon2id (19 MiB, t=2, p=1: OWASP's first recommendation). No more run at once than the
 * settings allow, so that a storm of sign-ins costs time and not memory. Safe for concurrent use.
 */
@Component
public class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private final PasswordEncoder encoder;
    private final HashingSlots slots;
    private final String dummy;

    PasswordHasher(PasswordSettings settings) {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ITERATIONS);
        encoder = new DelegatingPasswordEncoder(
                ImportedHash.ARGON2,
                Map.of(
                        ImportedHash.ARGON2,
                        argon2,
                        ImportedHash.BCRYPT,
                        new BCryptPasswordEncoder(),
                        ImportedHash.SCRYPT,
                        SCryptPasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        ImportedHash.PBKDF2,
                        new Pbkdf2Encoder()));
        slots = new HashingSlots(settings);
        dummy = String.valueOf(encoder.encode("nobody has this password"));
    }

    /** The encoded hash, as {@code {id}encoded}. */
    public String hash(PlainPassword password) {
        return slots.run(() -> String.valueOf(encoder.encode(password.value())));
    }

    /** Whether a hash should be made anew once its password is known: of another algorithm, or with lower costs. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Whether the password is the one that was hashed. Without a hash it is not, and finding that out takes as long. */
    public boolean matches(PlainPassword password, @Nullable String hash) {
        boolean same = slots.run(() -> encoder.matches(password.value(), hash == null ? dummy : hash));
        return same && hash != null;
    }
}
