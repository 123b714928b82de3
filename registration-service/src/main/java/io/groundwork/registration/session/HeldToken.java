package io.groundwork.registration.session;

import java.time.Instant;

/**
 * A refresh token whose session goes on.
 *
 * @param used whether the next one was handed out already
 */
public record HeldToken(ClientSession session, Instant issuedAt, Instant expiresAt, boolean used) {}
