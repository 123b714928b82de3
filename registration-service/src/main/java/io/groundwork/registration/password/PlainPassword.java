package io.groundwork.registration.password;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.EmailAddress;
import java.text.Normalizer;

/**
 * A password as a person types it, in NFKC as NIST SP 800-63B, section 3.1.1.2 asks. Never written to a log: it has no readable
 * text form.
 */
public record PlainPassword(String value) {

    static final int MIN_LENGTH = 15;
    static final int MIN_LENGTH_WITH_SECOND_FACTOR = 8;
    static final int MAX_LENGTH = 128;
    static final String LENGTH_RULE = "must have from " + MIN_LENGTH + " to " + MAX_LENGTH + " characters";

    public PlainPassword {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    /**
     * A password somebody wants from now on. Length is all that is asked here, in code points; {@link PasswordPolicy} asks for
     * more.
     *
     * @throws ProblemException 400 at {@code /password} for one too short, too long, or equal to the address
     */
    static PlainPassword chosen(String typed, EmailAddress email, boolean secondFactor) {
        PlainPassword password = new PlainPassword(typed);
        int least = secondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_LENGTH;
        if (!password.hasLength(least)) {
            throw refused("must have from " + least + " to " + MAX_LENGTH + " characters");
        }
        if (password.value.equalsIgnoreCase(email.value())) {
            throw refused("must not be the e-mail address");
        }
        return password;
    }

    /** Whether it will do only together with a second factor. */
    public boolean isShort() {
        return !hasLength(MIN_LENGTH);
    }

    boolean hasAcceptableLength() {
        return hasLength(MIN_LENGTH);
    }

    private boolean hasLength(int least) {
        int length = value.codePointCount(0, value.length());
        return length >= least && length <= MAX_LENGTH;
    }

    private static ProblemException refused(String detail) {
        return ProblemException.invalid("/password", detail);
    }

    @Override
    public String toString() {
        return "[password]";
    }
}
