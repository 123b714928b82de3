/** An issuer that is not ours: a process of its own that makes tokens as Keycloak and Cognito make them. */
@NullMarked
package io.groundwork.e2e.issuer;

import org.jspecify.annotations.NullMarked;
