@NullMarked
package io.groundwork.idempotency;

import org.jspecify.annotations.NullMarked;
