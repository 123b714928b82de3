/** Passkeys (WebAuthn): keys on a person's devices that sign them in at the login page, with nothing to type or to steal (ADR 28). */
@NullMarked
package io.groundwork.registration.passkey;

import org.jspecify.annotations.NullMarked;
