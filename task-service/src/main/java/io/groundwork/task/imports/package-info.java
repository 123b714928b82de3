/** Tasks from files of any size: taken in at once, planned in the background, row by row. */
@NullMarked
package io.groundwork.task.imports;

import org.jspecify.annotations.NullMarked;
