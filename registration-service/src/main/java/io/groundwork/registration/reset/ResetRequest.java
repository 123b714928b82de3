package io.groundwork.registration.reset;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ResetRequest(@NotBlank @Size(max = 254) @MailAddress String email) {

    EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow();
    }
}
