/** How tasks are written in files, so that what one project exports another can import. */
@NullMarked
package io.groundwork.task.interchange;

import org.jspecify.annotations.NullMarked;
