/** The tasks of a project as a file that can be imported again. */
@NullMarked
package io.groundwork.task.export;

import org.jspecify.annotations.NullMarked;
