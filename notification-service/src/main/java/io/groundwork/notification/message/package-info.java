/** Publishing: a message is kept once, and brought to everyone who subscribed to its topic and whose filter lets it pass. */
@NullMarked
package io.groundwork.notification.message;

import org.jspecify.annotations.NullMarked;
