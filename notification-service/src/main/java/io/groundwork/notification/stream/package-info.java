/** Live notifications over server-sent events, from any replica, with replay. */
@NullMarked
package io.groundwork.notification.stream;

import org.jspecify.annotations.NullMarked;
