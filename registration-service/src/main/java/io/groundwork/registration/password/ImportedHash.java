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

    static final String ARGON2 = "argon2";
    static final String BCRYPT = "bcrypt";

    private static final int MIN_MEMORY_KIB = 7 * 1024;
    private static final int MAX_MEMORY_KIB = 64 * 1024;
    private static final int MAX_ITERATIONS = 10;
    private static final int MAX_LANES = 4;
    private static final String BASE64 = "[A-Za-z0-9+/]";
    private static final Pattern ARGON2ID = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$" + BASE64 + "{11,86}\\$" + BASE64 + "{22,86}");
    private static final Pattern BCRYPT_10_TO_14 = Pattern.compile("\\$2[aby]\\$1[0-4]\\$[./A-Za-z0-9]{53}");

    /** Empty for another algorithm, a broken text, or costs out of bounds. */
    public static Optional<ImportedHash> parse(String phc) {
        if (BCRYPT_10_TO_14.matcher(phc).matches()) {
            return Optional.of(new ImportedHash("{" + BCRYPT + "}" + phc));
        }
        Matcher argon2id = ARGON2ID.matcher(phc);
        return argon2id.matches() && isAffordable(argon2id)
                ? Optional.of(new ImportedHash("{" + ARGON2 + "}" + phc))
                : Optional.empty();
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
