/** Signs people in, for use by hand. */
@NullMarked
package io.groundwork.local.token;

import org.jspecify.annotations.NullMarked;
