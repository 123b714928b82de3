package io.groundwork.notification.subscription;

import io.groundwork.notification.webpush.PushTarget;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record PushKeys(
        @Schema(description = "The browser's public key, P-256 uncompressed, base64url") @NotBlank @Size(max = 100)
        String p256dh,

        @Schema(description = "16 bytes, base64url") @NotBlank @Size(max = 50)
        String auth) {

    PushTarget target() {
        return PushTarget.read(p256dh, auth);
    }
}
