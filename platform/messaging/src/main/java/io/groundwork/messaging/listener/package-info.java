/** How records become events for {@code @KafkaListener} methods, and what happens to those that fail. */
@NullMarked
package io.groundwork.messaging.listener;

import org.jspecify.annotations.NullMarked;
