/** How JSON looks on every wire of the suite. */
@NullMarked
package io.groundwork.platform.json;

import org.jspecify.annotations.NullMarked;
