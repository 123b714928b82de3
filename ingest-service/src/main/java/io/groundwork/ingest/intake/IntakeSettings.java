package io.groundwork.ingest.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may bring, and how long it may wait for Kafka.
 *
 * @param maxBody longest body of a request; beyond it the answer is 413
 * @param maxInFlight most bytes of bodies that are being taken in at one moment; beyond it the answer is 503
 * @param maxRecord longest single record as published; Kafka itself refuses what is over 1 MiB with its headers
 * @param publishTimeout longest wait for Kafka's acknowledgement of a whole body; beyond it the answer is 503
 */
@ConfigurationProperties("groundwork.intake")
record IntakeSettings(
        @DefaultValue("32MB") DataSize maxBody,
        @DefaultValue("96MB") DataSize maxInFlight,
        @DefaultValue("1000KB") DataSize maxRecord,
        @DefaultValue("10s") Duration publishTimeout) {}
