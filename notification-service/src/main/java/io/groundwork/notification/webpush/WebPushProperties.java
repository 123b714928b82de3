package io.groundwork.notification.webpush;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Web push.
 *
 * @param contact whom push services write to about our messages; some refuse a made-up address
 * @param ttl how long a push service keeps a message for a browser that is away
 */
@Validated
@ConfigurationProperties("groundwork.webpush")
record WebPushProperties(
        @DefaultValue("mailto:operator@example.com")
        @Pattern(regexp = "(mailto:|https://).+", message = "must begin with mailto: or https://")
        String contact,

        @DefaultValue("1d") Duration ttl) {}
