package io.groundwork.registration.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password hash made elsewhere, which came in PHC form. Only algorithms that are still sound are taken, and only costs that this
 * service can afford to check: a hash is checked with the settings it names.
 *
 * @param encoded as {@link PasswordHasher} keeps it, {@code {id}encoded}
 */
public record ImportedHash(String encoded) {

    /** What {@link #parse} asks for, in words for whoever sent something else. */
    public static final String RULE =
            "must be a PHC string of argon2id, bcrypt, scrypt or pbkdf2, with costs within bounds";

    static final String ARGON2 = "argon2";
    static final String BCRYPT = "bcrypt";
    static final String SCRYPT = "scrypt";
    static final String PBKDF2 = "pbkdf2";

    private static final int MIN_MEMORY_KIB = 7 * 1024;
    private static final int MAX_MEMORY_KIB = 64 * 1024;
    private static final int MAX_ITERATIONS = 10;
    private static final int MAX_LANES = 4;
    private static final int MIN_PBKDF2 = 25_000;
    private static final int MAX_PBKDF2 = 1_000_000;
    private static final String TAIL = "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})";
    private static final Pattern ARGON2ID =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)" + TAIL);
    private static final Pattern BCRYPT_10_TO_14 = Pattern.compile("\\$2[aby]\\$1[0-4]\\$[./A-Za-z0-9]{53}");
    // With a block of 8 (r) and N from 2^13, 8 MiB, to 2^16, 64 MiB. The key has the 32 bytes that the encoder makes.
    private static final Pattern SCRYPT_13_TO_16 =
            Pattern.compile("\\$scrypt\\$ln=(1[3-6]),r=8,p=([1-4])\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");
    private static final Pattern PBKDF2_SHA2 = Pattern.compile("\\$pbkdf2-sha(?:256|512)\\$i=(\\d{1,7})" + TAIL);

    /** Empty for another algorithm, a broken text, or costs out of bounds. */
    public static Optional<ImportedHash> parse(String phc) {
        if (BCRYPT_10_TO_14.matcher(phc).matches()) {
            return Optional.of(of(BCRYPT, phc));
        }
        Matcher argon2id = ARGON2ID.matcher(phc);
        if (argon2id.matches()) {
            return Optional.of(of(ARGON2, phc)).filter(_ -> isAffordable(argon2id));
        }
        Matcher pbkdf2 = PBKDF2_SHA2.matcher(phc);
        if (pbkdf2.matches()) {
            return Optional.of(of(PBKDF2, phc)).filter(_ -> isWithin(pbkdf2.group(1), MIN_PBKDF2, MAX_PBKDF2));
        }
        Matcher scrypt = SCRYPT_13_TO_16.matcher(phc);
        return scrypt.matches() ? Optional.of(of(SCRYPT, ScryptForm.of(scrypt))) : Optional.empty();
    }

    private static ImportedHash of(String id, String encoded) {
        return new ImportedHash("{" + id + "}" + encoded);
    }

    private static boolean isAffordable(Matcher costs) {
        return isWithin(costs.group(1), MIN_MEMORY_KIB, MAX_MEMORY_KIB)
                && isWithin(costs.group(2), 1, MAX_ITERATIONS)
                && isWithin(costs.group(3), 1, MAX_LANES);
    }

    private static boolean isWithin(String digits, int min, int max) {
        int number = Integer.parseInt(digits);
        return number >= min && number <= max;
    }
}
