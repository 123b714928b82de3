/** Tests of the suite from outside: its real processes, its public doors, and what happens when processes are killed. */
@NullMarked
package io.groundwork.e2e;

import org.jspecify.annotations.NullMarked;
