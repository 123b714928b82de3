package io.groundwork.registration.account;

/**
 * An account was changed in the current transaction.
 *
 * @param version the version it has once the transaction commits
 */
public record AccountChanged(AccountId id, long version) {}
