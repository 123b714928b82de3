package io.groundwork.gateway.edge;

import io.groundwork.gateway.route.RequestPattern;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may come in.
 *
 * @param corsOrigins origins whose pages may call the API, such as {@code https://app.example.com}; none by default
 * @param trustedProxies networks (CIDR) whose {@code X-Forwarded-*} headers are believed; none by default
 * @param internalHeaders headers only the suite's own parts may set, dropped when they come from outside
 * @param maxBody the largest request body
 * @param largerBodies paths that take more; the first match counts
 */
@Validated
@ConfigurationProperties("groundwork.gateway.edge")
record EdgeProperties(
        @DefaultValue List<String> corsOrigins,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> internalHeaders,
        @NotNull @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue List<@Valid LargerBody> largerBodies) {

    record LargerBody(@NotNull RequestPattern path, @NotNull DataSize limit) {}
}
