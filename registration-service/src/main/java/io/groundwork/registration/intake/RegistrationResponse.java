package io.groundwork.registration.intake;

import io.groundwork.registration.verification.Registration;
import io.groundwork.registration.verification.RegistrationState;
import java.time.Instant;
import java.util.UUID;

record RegistrationResponse(UUID id, RegistrationState state, Instant createdAt) {

    static RegistrationResponse of(Registration registration, Instant now) {
        return new RegistrationResponse(registration.id().value(), registration.state(now), registration.createdAt());
    }

    /** A registration only ever moves on to a later state, so that its state is its version. */
    long version() {
        return switch (state) {
            case PENDING -> 1;
            case VERIFIED -> 2;
            case EXPIRED -> 3;
        };
    }
}
