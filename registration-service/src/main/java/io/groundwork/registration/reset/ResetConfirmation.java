package io.groundwork.registration.reset;

import io.groundwork.registration.vault.OpaqueToken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param token of the mailed link */
record ResetConfirmation(
        @NotBlank @Size(max = 200) String token,
        @NotNull @Size(max = 512) String password) {

    OpaqueToken link() {
        return new OpaqueToken(token);
    }

    @Override
    public String toString() {
        return "ResetConfirmation[***]";
    }
}
