package io.groundwork.registration.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in the one form it has here: trimmed, NFKC, lower case, its domain in ASCII. Mail only ever goes to this form,
 * never to what was typed, so two spellings that meet in it cannot read each other's mail.
 *
 * @param value at most 254 characters
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\p{C}\\p{Z}@<>()\\[\\],;:\"\\\\]{1,64}");

    /** Empty for what is not an address. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = normalise(typed);
        int at = text.lastIndexOf('@');
        if (at < 1 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(domain -> text.substring(0, at + 1) + domain)
                .filter(address -> address.length() <= MAX_LENGTH)
                .map(EmailAddress::new);
    }

    /** Lower-casing can leave NFKC (and the other way round), so one more pass makes the form stable. */
    private static String normalise(String typed) {
        String once = nfkc(typed.strip()).toLowerCase(Locale.ROOT);
        return nfkc(once).toLowerCase(Locale.ROOT).strip();
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Optional<String> domain(String text) {
        try {
            String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return ascii.isEmpty() || ascii.startsWith(".") || ascii.endsWith(".")
                    ? Optional.empty()
                    : Optional.of(ascii);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
