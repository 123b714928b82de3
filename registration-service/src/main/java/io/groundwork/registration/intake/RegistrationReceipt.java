package io.groundwork.registration.intake;

import io.groundwork.registration.verification.RegistrationId;
import io.groundwork.registration.verification.RegistrationState;
import java.util.UUID;

/** What everybody who signs up is told; nothing in it depends on whether the address was known. */
record RegistrationReceipt(UUID id, RegistrationState state) {

    static RegistrationReceipt of(RegistrationId id) {
        return new RegistrationReceipt(id.value(), RegistrationState.PENDING);
    }
}
