/** Passwords: what is accepted, how they are hashed, how many at once. */
@NullMarked
package io.groundwork.registration.password;

import org.jspecify.annotations.NullMarked;
