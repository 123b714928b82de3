/** Assignees hear of open tasks before they are due: once for each task and due date. */
@NullMarked
package io.groundwork.task.reminder;

import org.jspecify.annotations.NullMarked;
