package io.groundwork.registration.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the log.
 *
 * @param actor who did it; null for the service itself
 * @param subject whom or what it concerns
 * @param address from where; null if nowhere, or if the person has left
 */
record AuditEntry(
        UUID id,
        Instant at,
        @Nullable String actor,
        AuditAction action,
        @Nullable String subject,
        @Nullable String address,
        JsonNode detail) {}
