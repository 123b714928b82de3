package io.groundwork.registration.intake;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.LanguageTag;
import io.groundwork.registration.account.MailAddress;
import io.groundwork.registration.account.OneLine;
import io.groundwork.registration.account.PersonalDetails;
import io.groundwork.registration.password.AcceptableLength;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PasswordPolicy;
import io.groundwork.registration.password.PlainPassword;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RegistrationRequest(
        @NotBlank @Size(max = 254) @MailAddress String email,
        @NotNull @AcceptableLength String password,

        @NotBlank @Size(max = PersonalDetails.MAX_NAME) @OneLine
        String displayName,

        @Size(max = PersonalDetails.MAX_NAME) @OneLine @Nullable
        String organization,

        @Size(max = 35) @LanguageTag @Nullable String locale) {

    /** Hashes the password, whoever the address belongs to: both cases cost the same. */
    SignUp toSignUp(PasswordPolicy policy, PasswordHasher passwords) {
        EmailAddress address = EmailAddress.parse(email).orElseThrow();
        PlainPassword chosen = policy.accept(password, address);
        return new SignUp(address, PersonalDetails.of(displayName, organization, locale), passwords.hash(chosen));
    }

    @Override
    public String toString() {
        return "RegistrationRequest[email=" + email + "]";
    }
}
