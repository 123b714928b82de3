/** Request ids, and the trace id that problems and logs share. */
@NullMarked
package io.groundwork.platform.trace;

import org.jspecify.annotations.NullMarked;
