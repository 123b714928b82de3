package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterScope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a PATCH may change. A policy is replaced as a whole: RFC 7396 merges objects, and half of a policy is another policy. */
record SubscriptionChanges(@Nullable FilterScope filterPolicyScope, boolean enabled) {

    static SubscriptionChanges of(Subscription subscription) {
        Filter filter = subscription.filter();
        return new SubscriptionChanges(
                filter == null ? null : filter.scope(), subscription.state() != SubscriptionState.DISABLED);
    }

    /** An endpoint that has confirmed once is not asked again. */
    SubscriptionState state(Subscription current) {
        if (!enabled) {
            return SubscriptionState.DISABLED;
        }
        if (current.state() != SubscriptionState.DISABLED) {
            return current.state();
        }
        return current.confirmed() ? SubscriptionState.ACTIVE : SubscriptionState.PENDING_CONFIRMATION;
    }

    @Nullable
    Filter filter(Subscription current, JsonNode patch) {
        Filter filter = current.filter();
        JsonNode kept = filter == null ? null : filter.policy();
        return Filter.checked(patch.has("filter_policy") ? patch.get("filter_policy") : kept, filterPolicyScope);
    }
}
