package io.groundwork.registration.session;

import io.groundwork.registration.token.AccessToken;
import io.groundwork.registration.vault.OpaqueToken;

/** What a session hands out: a short-lived token to show, and one to get the next pair with. */
record TokenPair(AccessToken access, OpaqueToken refresh) {}
