/** What is secret at rest: sealing, keyed hashes, tokens that need not be kept. */
@NullMarked
package io.groundwork.platform.vault;

import org.jspecify.annotations.NullMarked;
