package io.groundwork.registration.erasure;

import java.util.Optional;
import java.util.UUID;

/** Identifies an erasure. Random throughout, unlike other ids: to know it is the right to read it. */
record ErasureId(UUID value) {

    static ErasureId random() {
        return new ErasureId(UUID.randomUUID());
    }

    static Optional<ErasureId> parse(String text) {
        try {
            return Optional.of(new ErasureId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
