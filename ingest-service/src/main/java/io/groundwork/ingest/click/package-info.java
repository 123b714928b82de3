/**
 * Page views: taken in, and counted in Redis by the time they happened.
 *
 * <p>Redis holds counts only; Kafka holds the events. A flushed Redis is filled again by reading the topic from its start.
 */
@NullMarked
package io.groundwork.ingest.click;

import org.jspecify.annotations.NullMarked;
