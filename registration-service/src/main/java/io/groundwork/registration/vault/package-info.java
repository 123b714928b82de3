/** What is secret at rest: sealing with the key from the environment, keyed hashes, random tokens. */
@NullMarked
package io.groundwork.registration.vault;

import org.jspecify.annotations.NullMarked;
