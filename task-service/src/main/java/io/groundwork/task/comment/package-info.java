/** What people say about a task, and whom they mention. */
@NullMarked
package io.groundwork.task.comment;

import org.jspecify.annotations.NullMarked;
