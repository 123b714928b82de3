/** Tasks: what is to be done in a project, by whom and until when. */
@NullMarked
package io.groundwork.task.task;

import org.jspecify.annotations.NullMarked;
