/** Java programs put where a build does not touch them, with ahead-of-time caches to start in a fraction of the time. */
@NullMarked
package io.groundwork.local.program;

import org.jspecify.annotations.NullMarked;
