package io.groundwork.registration.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an erasure is. Says nothing about whose it is. */
record ErasureResponse(
        UUID id,
        ErasureState state,
        Instant requestedAt,
        @Nullable Instant completedAt,
        List<Part> services) {

    /** @param state requested or confirmed */
    record Part(
            String service, ErasureState state, @Nullable Instant confirmedAt) {

        static Part of(String service, @Nullable Instant confirmedAt) {
            return new Part(
                    service, confirmedAt == null ? ErasureState.REQUESTED : ErasureState.CONFIRMED, confirmedAt);
        }
    }

    static ErasureResponse of(Erasure erasure, List<String> services, Map<String, Instant> confirmations) {
        return new ErasureResponse(
                erasure.id().value(),
                erasure.completedAt() == null ? ErasureState.REQUESTED : ErasureState.COMPLETE,
                erasure.requestedAt(),
                erasure.completedAt(),
                services.stream()
                        .map(service -> Part.of(service, confirmations.get(service)))
                        .toList());
    }
}
