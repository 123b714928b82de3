package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterPolicy;
import io.groundwork.notification.filter.FilterScope;
import io.groundwork.notification.filter.InvalidPolicyException;
import io.groundwork.platform.problem.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A filter policy as it was given: kept as text, compiled where it is used. */
record Filter(JsonNode policy, FilterScope scope) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Checked; null for no policy and for an empty one, which SNS takes for none. */
    static @Nullable Filter checked(@Nullable JsonNode policy, @Nullable FilterScope scope) {
        if (policy == null || policy.isNull() || (policy.isObject() && policy.isEmpty())) {
            return null;
        }
        Filter filter = new Filter(policy, scope == null ? FilterScope.MESSAGE_ATTRIBUTES : scope);
        try {
            filter.compiled();
        } catch (InvalidPolicyException e) {
            throw ProblemException.invalid(e.below("/filter_policy"));
        }
        return filter;
    }

    static @Nullable Filter ofStored(@Nullable String policy, String scope) {
        return policy == null
                ? null
                : new Filter(JSON.readTree(policy), FilterScope.valueOf(scope.toUpperCase(Locale.ROOT)));
    }

    FilterPolicy compiled() {
        return FilterPolicy.of(policy, scope);
    }
}
