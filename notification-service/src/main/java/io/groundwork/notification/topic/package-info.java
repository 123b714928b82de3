/** What can be published to and subscribed to: built-in topics, and those that callers make for themselves. */
@NullMarked
package io.groundwork.notification.topic;

import org.jspecify.annotations.NullMarked;
