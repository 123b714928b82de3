/** The command line: one class for each command. */
@NullMarked
package io.groundwork.local.launcher;

import org.jspecify.annotations.NullMarked;
