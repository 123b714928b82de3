package io.groundwork.registration.session;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param otp a code of the authenticator app or a recovery code, where the account has a second factor */
record SignInRequest(
        @NotBlank @Size(max = 254) @MailAddress String email,
        @NotNull @Size(max = 512) String password,
        @Size(max = 20) @Nullable String otp) {

    EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow();
    }

    @Override
    public String toString() {
        return "SignInRequest[email=" + email + "]";
    }
}
