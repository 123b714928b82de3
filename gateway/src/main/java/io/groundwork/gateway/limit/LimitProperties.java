package io.groundwork.gateway.limit;

import io.groundwork.gateway.route.RequestPattern;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a caller may ask for.
 *
 * @param caller for each user or client with a token
 * @param anonymous for each address without one
 * @param signIn for each address, on the paths where passwords can be guessed and accounts made
 * @param signInPaths those paths
 * @param redisTimeout how long Redis may take before the local bucket decides
 */
@Validated
@ConfigurationProperties("groundwork.gateway.limits")
record LimitProperties(
        @NotNull @Valid Limit caller,
        @NotNull @Valid Limit anonymous,
        @NotNull @Valid Limit signIn,
        @DefaultValue List<RequestPattern> signInPaths,
        @DefaultValue("50ms") Duration redisTimeout) {}
