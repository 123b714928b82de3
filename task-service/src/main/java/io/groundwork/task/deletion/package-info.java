/** What was deleted together, and so comes back or goes for good together. */
@NullMarked
package io.groundwork.task.deletion;

import org.jspecify.annotations.NullMarked;
