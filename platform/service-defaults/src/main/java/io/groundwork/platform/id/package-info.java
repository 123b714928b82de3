/** Ids. */
@NullMarked
package io.groundwork.platform.id;

import org.jspecify.annotations.NullMarked;
