/** Brings the rows of the outbox to Kafka: one relay at a time for each schema. */
@NullMarked
package io.groundwork.messaging.relay;

import org.jspecify.annotations.NullMarked;
