/** Looks at the machine and the running stack and says, a line each, what is well and what is not. */
@NullMarked
package io.groundwork.local.doctor;

import org.jspecify.annotations.NullMarked;
