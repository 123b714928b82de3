package io.groundwork.registration.account;

/** The account has another address as of the current transaction: what was mailed to the former one is to be worth nothing. */
public record AddressChanged(AccountId account) {}
