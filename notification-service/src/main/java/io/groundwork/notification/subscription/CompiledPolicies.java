package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compiling costs more than matching: the policies used last are kept. Safe for concurrent use. */
@Component
class CompiledPolicies {

    private static final int KEPT = 2_000;

    private final Map<Filter, FilterPolicy> policies =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Filter, FilterPolicy> eldest) {
                    return size() > KEPT;
                }
            });

    FilterPolicy of(Filter filter) {
        return policies.computeIfAbsent(filter, Filter::compiled);
    }
}
