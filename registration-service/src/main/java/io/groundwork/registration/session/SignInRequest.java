package io.groundwork.registration.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SignInRequest(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 512) String password) {

    @Override
    public String toString() {
        return "SignInRequest[email=" + email + "]";
    }
}
