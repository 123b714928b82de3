/** Telling people of what concerns them in person, without their having subscribed to anything. */
@NullMarked
package io.groundwork.notification.personal;

import org.jspecify.annotations.NullMarked;
