package io.groundwork.registration.intake;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.PersonalDetails;
import org.jspecify.annotations.Nullable;

/**
 * A person who wants an account.
 *
 * @param passwordHash encoded; null when it is to be chosen on verification
 */
record SignUp(
        EmailAddress email,
        PersonalDetails details,
        @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "SignUp[email=" + email + "]";
    }
}
