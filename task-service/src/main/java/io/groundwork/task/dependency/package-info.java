/** What must be done before what, within a project and without circles. */
@NullMarked
package io.groundwork.task.dependency;

import org.jspecify.annotations.NullMarked;
