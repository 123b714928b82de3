/** Who asked to be told about a topic, and how. */
@NullMarked
package io.groundwork.notification.subscription;

import org.jspecify.annotations.NullMarked;
