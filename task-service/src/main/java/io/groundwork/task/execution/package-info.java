/** In which order the tasks of a project can be done: what can run side by side, and what takes longest. */
@NullMarked
package io.groundwork.task.execution;

import org.jspecify.annotations.NullMarked;
