/** Defaults of library settings, below everything a service or an operator sets. */
@NullMarked
package io.groundwork.platform.defaults;

import org.jspecify.annotations.NullMarked;
