package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterScope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

record SubscriptionRequest(
        @NotBlank @Size(max = 200) String topic,
        @NotNull Protocol protocol,

        @Schema(types = "object", description = "In the syntax of Amazon SNS; without it every message passes")
        @Nullable
        JsonNode filterPolicy,

        @Nullable FilterScope filterPolicyScope) {

    @Nullable
    Filter filter() {
        return Filter.checked(filterPolicy, filterPolicyScope);
    }
}
