package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another address.
 *
 * @param password the account's, again
 * @param otp a code of the second factor, where the account has one
 */
record EmailChangeRequest(
        @NotBlank @Size(max = 254) @MailAddress String email,
        @NotNull @Size(max = 512) String password,
        @Size(max = 20) @Nullable String otp) {

    EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow();
    }

    @Override
    public String toString() {
        return "EmailChangeRequest[***]";
    }
}
