/** The clock. */
@NullMarked
package io.groundwork.platform.time;

import org.jspecify.annotations.NullMarked;
