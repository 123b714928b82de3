package io.groundwork.registration.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered client.
 *
 * @param clientId what it calls itself in the protocol
 * @param tokensNotBefore last second whose tokens are refused; null if none are
 * @param secretHashes keyed hashes of the secrets that are good now: none for a public client, two while a secret is being changed
 */
record Client(
        UUID id,
        String clientId,
        ClientDefinition definition,
        List<String> secretHashes,
        @Nullable Instant tokensNotBefore,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
