/**
 * From a request body of many records to a Kafka topic: everything is checked before anything is published.
 *
 * <p>Knows no record's meaning; a feature says what its records are by a {@link io.groundwork.ingest.intake.RecordType}.
 */
@NullMarked
package io.groundwork.ingest.intake;

import org.jspecify.annotations.NullMarked;
