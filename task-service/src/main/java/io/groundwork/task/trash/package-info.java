/** What was deleted and can still be restored, until it is purged. */
@NullMarked
package io.groundwork.task.trash;

import org.jspecify.annotations.NullMarked;
