/** Projects with members, and their tasks. */
@NullMarked
package io.groundwork.task;

import org.jspecify.annotations.NullMarked;
