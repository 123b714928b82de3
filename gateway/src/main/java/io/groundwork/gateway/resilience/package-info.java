/** Circuit breakers and retries between the gateway and the services. */
@NullMarked
package io.groundwork.gateway.resilience;

import org.jspecify.annotations.NullMarked;
