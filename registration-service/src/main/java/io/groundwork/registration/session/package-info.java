/** Signing in: sessions, their rotating refresh tokens, and the brake on guessing. */
@NullMarked
package io.groundwork.registration.session;

import org.jspecify.annotations.NullMarked;
