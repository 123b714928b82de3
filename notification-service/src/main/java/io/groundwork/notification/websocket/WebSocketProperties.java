package io.groundwork.notification.websocket;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * WebSockets.
 *
 * @param heartbeat between two pings; a client that answers none of three is given up
 * @param slowAfter how long one write may take before the client is sent away as too slow (1013)
 * @param sendTimeout after which a write that does not end drops the connection
 * @param channels that one socket may follow at once
 * @param maxPerUser sockets one user may have open at one replica; one more closes the oldest
 * @param longestFrame largest frame a client may send
 */
@Validated
@ConfigurationProperties("groundwork.websocket")
record WebSocketProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5s") Duration slowAfter,
        @DefaultValue("10s") Duration sendTimeout,
        @DefaultValue("50") @Min(1) int channels,
        @DefaultValue("20") @Min(1) int maxPerUser,
        @DefaultValue("8KB") DataSize longestFrame) {}
