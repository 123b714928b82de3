package io.groundwork.registration.session;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SignInRequest(
        @NotBlank @Size(max = 254) @MailAddress String email,
        @NotNull @Size(max = 512) String password) {

    EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow();
    }

    @Override
    public String toString() {
        return "SignInRequest[email=" + email + "]";
    }
}
