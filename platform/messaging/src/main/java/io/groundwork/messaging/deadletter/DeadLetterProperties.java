package io.groundwork.messaging.deadletter;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dead letters are dealt with.
 *
 * @param maxRedrives how often a record is sent again; one that fails after that is parked
 */
@Validated
@ConfigurationProperties("groundwork.messaging.dead-letters")
record DeadLetterProperties(@DefaultValue("3") @Min(1) int maxRedrives) {}
