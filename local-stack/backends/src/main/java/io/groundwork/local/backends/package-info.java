/** Real backends from Maven artifacts: nothing to install, the same servers as in production. */
@NullMarked
package io.groundwork.local.backends;

import org.jspecify.annotations.NullMarked;
