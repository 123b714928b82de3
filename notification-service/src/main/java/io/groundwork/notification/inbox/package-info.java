/** Each person's notifications, numbered without gaps in the order they became visible. */
@NullMarked
package io.groundwork.notification.inbox;

import org.jspecify.annotations.NullMarked;
