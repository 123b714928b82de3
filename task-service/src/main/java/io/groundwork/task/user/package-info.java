/** How this service names people and clients it does not own. */
@NullMarked
package io.groundwork.task.user;

import org.jspecify.annotations.NullMarked;
