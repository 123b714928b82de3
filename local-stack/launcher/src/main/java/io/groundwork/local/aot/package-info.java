/** Extracted jars and ahead-of-time caches, so that a JVM starts in a fraction of the time. */
@NullMarked
package io.groundwork.local.aot;

import org.jspecify.annotations.NullMarked;
