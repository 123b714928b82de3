package io.groundwork.registration.session;

import io.groundwork.registration.account.AccountId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A session in which a client acts for somebody.
 *
 * @param client row id of the client
 * @param scopes what the person granted
 * @param authenticatedAt when the person typed the password
 */
public record ClientSession(
        SessionId id, AccountId account, UUID client, Set<String> scopes, Instant authenticatedAt) {}
