/** Problem answers (RFC 9457) for everything that ends in the gateway. */
@NullMarked
package io.groundwork.gateway.problem;

import org.jspecify.annotations.NullMarked;
