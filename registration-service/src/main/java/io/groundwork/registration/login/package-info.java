/** Signing in and out with a browser. */
@NullMarked
package io.groundwork.registration.login;

import org.jspecify.annotations.NullMarked;
