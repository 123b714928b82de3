package io.groundwork.registration.mfa;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param otp a code of the app, or a recovery code where one will do */
record CodeRequest(@NotBlank @Size(max = 20) String otp) {

    @Override
    public String toString() {
        return "CodeRequest[***]";
    }
}
