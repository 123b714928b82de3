/** Who changed what in a task, from what to what. */
@NullMarked
package io.groundwork.task.history;

import org.jspecify.annotations.NullMarked;
