package io.groundwork.notification.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks a policy as SNS does ("Filter policy constraints" of its Developer Guide): at most 5 keys, at most 150 combinations of
 * values, and for attributes no nesting.
 */
final class PolicyReading {

    private static final String OR = "$or";
    private static final int MOST_KEYS = 5;
    private static final long MOST_COMBINATIONS = 150;

    private final FilterScope scope;
    private final PolicyFaults faults = new PolicyFaults();
    private final ConditionCheck conditions = new ConditionCheck(faults);
    private final List<List<String>> keys = new ArrayList<>();
    private final List<List<String>> existenceKeys = new ArrayList<>();

    PolicyReading(FilterScope scope) {
        this.scope = scope;
    }

    /** Leaf keys, as paths, whose presence or absence the policy asks for. */
    List<List<String>> check(JsonNode policy) {
        long combinations = policy.isObject() ? object(policy, "", List.of()) : fault("", "must be a JSON object");
        if (keys.size() > MOST_KEYS) {
            faults.add("", "must not have more than %d keys, and has %d".formatted(MOST_KEYS, keys.size()));
        }
        if (combinations > MOST_COMBINATIONS) {
            faults.add("", "must not combine values in more than %d ways".formatted(MOST_COMBINATIONS));
        }
        faults.throwIfAny();
        return existenceKeys;
    }

    private long object(JsonNode object, String pointer, List<String> path) {
        if (object.isEmpty()) {
            return fault(pointer, "must not be empty");
        }
        long combinations = 1;
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            combinations = Math.min(
                    combinations * member(entry, PolicyFaults.below(pointer, entry.getKey()), path),
                    MOST_COMBINATIONS + 1);
        }
        return combinations;
    }

    private long member(Map.Entry<String, JsonNode> entry, String pointer, List<String> path) {
        JsonNode value = entry.getValue();
        if (isAlternatives(entry)) {
            return alternatives(value, pointer, path);
        }
        List<String> key = append(path, entry.getKey());
        if (value.isArray()) {
            return leaf(value, pointer, key);
        }
        if (!value.isObject()) {
            return fault(pointer, "must be an array of values to match");
        }
        return scope == FilterScope.MESSAGE_BODY
                ? object(value, pointer, key)
                : fault(pointer, "must be an array: policies on attributes are not nested");
    }

    private long alternatives(JsonNode branches, String pointer, List<String> path) {
        long combinations = 0;
        for (int i = 0; i < branches.size(); i++) {
            combinations += object(branches.path(i), pointer + "/" + i, path);
        }
        return combinations;
    }

    private long leaf(JsonNode values, String pointer, List<String> key) {
        keys.add(key);
        if (values.isEmpty()) {
            return fault(pointer, "must not be empty");
        }
        for (int i = 0; i < values.size(); i++) {
            conditions.check(values.path(i), pointer + "/" + i);
            if (values.path(i).has("exists")) {
                existenceKeys.add(key);
            }
        }
        return (long) values.size() * (scope == FilterScope.MESSAGE_BODY ? key.size() : 1);
    }

    /** Anything else named {@code $or} is an ordinary key, as the matcher sees it too. */
    private static boolean isAlternatives(Map.Entry<String, JsonNode> entry) {
        JsonNode branches = entry.getValue();
        return entry.getKey().equals(OR)
                && branches.isArray()
                && branches.size() > 1
                && branches.values().stream().allMatch(branch -> branch.isObject() && !namesOperator(branch));
    }

    private static boolean namesOperator(JsonNode branch) {
        Set<String> operators = ConditionCheck.OPERATORS;
        return branch.propertyNames().stream().anyMatch(operators::contains);
    }

    private long fault(String pointer, String detail) {
        faults.add(pointer, detail);
        return 1;
    }

    private static List<String> append(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
