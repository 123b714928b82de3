/** The {@code Idempotency-Key} contract: a POST may be repeated, its effect is not. */
@NullMarked
package io.groundwork.idempotency;

import org.jspecify.annotations.NullMarked;
