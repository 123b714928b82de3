package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterScope;
import io.groundwork.notification.webpush.PushTarget;
import io.groundwork.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

record SubscriptionRequest(
        @NotBlank @Size(max = 200) String topic,
        @NotNull Protocol protocol,

        @Schema(
                description =
                        "The https address of a webhook, or of a browser at its push service; or a mail address that is"
                                + " not that of the account")
        @Nullable
        String endpoint,

        @Schema(description = "For web push, as the browser gives them with its endpoint") @Valid @Nullable
        PushKeys keys,

        @Schema(types = "object", description = "In the syntax of Amazon SNS; without it every message passes")
        @Nullable
        JsonNode filterPolicy,

        @Nullable FilterScope filterPolicyScope) {

    /** Empty for what has none. */
    String endpointOrNone() {
        require(!protocol.hasEndpoint() || endpoint != null, "must not be null");
        require(protocol != Protocol.INBOX || endpoint == null, "is not for inboxes");
        if (protocol == Protocol.EMAIL && endpoint != null) {
            require(MailAddresses.isOne(endpoint), "must be a mail address");
        }
        return endpoint == null ? "" : endpoint;
    }

    /** Null for what needs none. */
    @Nullable
    PushTarget pushTarget() {
        if ((protocol == Protocol.WEBPUSH) != (keys != null)) {
            throw ProblemException.invalid(
                    "/keys", protocol == Protocol.WEBPUSH ? "must not be null" : "is for web push only");
        }
        return keys == null ? null : keys.target();
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw ProblemException.invalid("/endpoint", otherwise);
        }
    }

    @Nullable
    Filter filter() {
        return Filter.checked(filterPolicy, filterPolicyScope);
    }
}
