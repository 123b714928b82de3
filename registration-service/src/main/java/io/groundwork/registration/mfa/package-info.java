/** The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when the phone is lost. */
@NullMarked
package io.groundwork.registration.mfa;

import org.jspecify.annotations.NullMarked;
