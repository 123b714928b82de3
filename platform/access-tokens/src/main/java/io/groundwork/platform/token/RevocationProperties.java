package io.groundwork.platform.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service learns of revoked tokens.
 *
 * @param enabled whether to read {@code security.revocations}; without it a revoked token is good until it expires
 * @param startTimeout how long a starting service waits for the revocations there are; it then starts without them, and reads on
 */
@ConfigurationProperties("groundwork.security.revocations")
record RevocationProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration startTimeout) {}
