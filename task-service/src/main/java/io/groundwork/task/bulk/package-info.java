/** Many operations on tasks in one request. */
@NullMarked
package io.groundwork.task.bulk;

import org.jspecify.annotations.NullMarked;
