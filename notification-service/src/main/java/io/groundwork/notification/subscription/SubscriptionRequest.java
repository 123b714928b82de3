package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterScope;
import io.groundwork.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

record SubscriptionRequest(
        @NotBlank @Size(max = 200) String topic,
        @NotNull Protocol protocol,

        @Schema(description = "The https address of a webhook; nothing else has one") @Nullable
        String endpoint,

        @Schema(types = "object", description = "In the syntax of Amazon SNS; without it every message passes")
        @Nullable
        JsonNode filterPolicy,

        @Nullable FilterScope filterPolicyScope) {

    /** Empty for what has none. */
    String endpointOrNone() {
        if ((protocol == Protocol.WEBHOOK) != (endpoint != null)) {
            throw ProblemException.invalid(
                    "/endpoint", protocol == Protocol.WEBHOOK ? "must not be null" : "is for webhooks only");
        }
        return endpoint == null ? "" : endpoint;
    }

    @Nullable
    Filter filter() {
        return Filter.checked(filterPolicy, filterPolicyScope);
    }
}
