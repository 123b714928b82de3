/** Where spans go. */
@NullMarked
package io.groundwork.gateway.telemetry;

import org.jspecify.annotations.NullMarked;
