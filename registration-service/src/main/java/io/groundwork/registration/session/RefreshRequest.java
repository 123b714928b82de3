package io.groundwork.registration.session;

import io.groundwork.registration.vault.OpaqueToken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {

    OpaqueToken token() {
        return new OpaqueToken(refreshToken);
    }

    @Override
    public String toString() {
        return "RefreshRequest[***]";
    }
}
