package io.groundwork.notification.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to give an endpoint up.
 *
 * @param patience an endpoint that has failed for so long, without one success, is switched off
 */
@ConfigurationProperties("groundwork.endpoint")
record EndpointProperties(@DefaultValue("120h") Duration patience) {}
