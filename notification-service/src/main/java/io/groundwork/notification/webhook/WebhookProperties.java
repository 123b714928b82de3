package io.groundwork.notification.webhook;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Calls to the endpoints of subscribers.
 *
 * @param allowedNetworks CIDR blocks that may be called although they are not public, such as {@code 127.0.0.0/8} for a sink on
 *     the same machine; none by default
 * @param plainHttp whether {@code http://} endpoints are accepted beside {@code https://}
 * @param connectTimeout until a connection stands, TLS not included
 * @param timeout for the whole call
 * @param maxResponse how much of an answer is read; the rest is not waited for
 * @param connections most connections open at once, to all endpoints together; more than {@code groundwork.delivery.in-flight}, so
 *     that no call waits for another's connection
 */
@Validated
@ConfigurationProperties("groundwork.webhook")
record WebhookProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("16KB") DataSize maxResponse,
        @DefaultValue("6000") @Min(1) int connections) {}
