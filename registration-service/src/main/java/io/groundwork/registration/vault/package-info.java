/** The vault of this service, with the key from the environment, and random tokens. */
@NullMarked
package io.groundwork.registration.vault;

import org.jspecify.annotations.NullMarked;
