package io.groundwork.registration.session;

import io.groundwork.platform.vault.Digest;

/**
 * What failed sign-ins are counted under.
 *
 * @param account keyed hash of the e-mail address that was tried, whether it exists or not
 * @param address keyed hash of the network address it was tried from
 */
record Attempt(Digest account, Digest address) {}
