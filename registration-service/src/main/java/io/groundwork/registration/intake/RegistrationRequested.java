package io.groundwork.registration.intake;

import io.groundwork.messaging.UnprocessableEventException;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.PersonalDetails;
import io.groundwork.registration.password.ImportedHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person whom another system registers. */
record RegistrationRequested(
        String email,
        String displayName,
        @Nullable String organization,
        @Nullable String locale,
        @Nullable String passwordHash) {

    /** @throws UnprocessableEventException for what can never become an account */
    SignUp toSignUp() {
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> new UnprocessableEventException("email is not an e-mail address"));
        if (displayName.isBlank() || !PersonalDetails.isOneLine(displayName)) {
            throw new UnprocessableEventException("display_name is not one line of text");
        }
        if (organization != null && !PersonalDetails.isOneLine(organization)) {
            throw new UnprocessableEventException("organization is not one line of text");
        }
        if (locale != null && !PersonalDetails.isLanguageTag(locale)) {
            throw new UnprocessableEventException("locale is not a BCP 47 language tag");
        }
        return new SignUp(address, PersonalDetails.of(displayName, organization, locale), encodedHash());
    }

    private @Nullable String encodedHash() {
        if (passwordHash == null) {
            return null;
        }
        Optional<ImportedHash> hash = ImportedHash.parse(passwordHash);
        return hash.orElseThrow(() -> new UnprocessableEventException("password_hash " + ImportedHash.RULE))
                .encoded();
    }

    @Override
    public String toString() {
        return "RegistrationRequested[email=" + email + "]";
    }
}
