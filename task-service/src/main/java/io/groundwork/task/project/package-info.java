/** Projects and who belongs to them; every other feature asks here who may see or change what. */
@NullMarked
package io.groundwork.task.project;

import org.jspecify.annotations.NullMarked;
