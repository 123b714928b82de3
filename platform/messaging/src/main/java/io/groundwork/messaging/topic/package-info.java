/** Creates the topics a service writes and reads, with their dead-letter twins. */
@NullMarked
package io.groundwork.messaging.topic;

import org.jspecify.annotations.NullMarked;
