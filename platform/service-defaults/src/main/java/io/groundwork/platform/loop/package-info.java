/** Waiting for work without missing it: a signal that remembers, and a loop that also looks by itself. */
@NullMarked
package io.groundwork.platform.loop;

import org.jspecify.annotations.NullMarked;
