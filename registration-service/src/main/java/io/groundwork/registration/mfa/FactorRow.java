package io.groundwork.registration.mfa;

/**
 * A second factor as it is kept.
 *
 * @param confirmed whether its owner has shown a code of it; before that it does not count
 */
record FactorRow(TotpSecret secret, boolean confirmed) {}
