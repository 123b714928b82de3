/** Accounts, sessions and the OAuth2/OIDC issuer. */
@NullMarked
package io.groundwork.registration;

import org.jspecify.annotations.NullMarked;
