/** Forgetting what has run out. */
@NullMarked
package io.groundwork.registration.expiry;

import org.jspecify.annotations.NullMarked;
