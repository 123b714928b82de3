/** What is old enough is deleted, a little at a time. */
@NullMarked
package io.groundwork.notification.retention;

import org.jspecify.annotations.NullMarked;
