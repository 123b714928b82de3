/** When something happens again: recurrence rules of RFC 5545, by the wall clock of their zone. Knows nothing of tasks. */
@NullMarked
package io.groundwork.task.recurrence;

import org.jspecify.annotations.NullMarked;
