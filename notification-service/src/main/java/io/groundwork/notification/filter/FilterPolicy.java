package io.groundwork.notification.filter;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;

/**
 * A compiled policy. Where SNS and event-ruler differ SNS wins: {@code exists} asks for a value that is neither null nor empty,
 * and a message without any property matches nothing, not even {@code "exists": false}. Safe for concurrent use.
 */
public final class FilterPolicy {

    private static final String RULE = "policy";

    private final FilterScope scope;
    private final Machine machine;
    private final Presence presence;

    private FilterPolicy(FilterScope scope, Machine machine, Presence presence) {
        this.scope = scope;
        this.machine = machine;
        this.presence = presence;
    }

    /**
     * Checks and compiles.
     *
     * @throws InvalidPolicyException with pointers into the policy
     */
    public static FilterPolicy of(JsonNode policy, FilterScope scope) {
        Presence presence = new Presence(new PolicyReading(scope).check(policy));
        String fault = JsonRuleCompiler.check(policy.toString());
        if (fault != null) {
            PolicyFaults faults = new PolicyFaults();
            faults.add("", fault);
            faults.throwIfAny();
        }
        return new FilterPolicy(scope, compile(policy), presence);
    }

    /** Whether a message with these properties passes. */
    public boolean accepts(Filterable message) {
        JsonNode seen = presence.hideEmpty(message.seenBy(scope));
        return seen.isObject() && !seen.isEmpty() && matches(seen);
    }

    private boolean matches(JsonNode properties) {
        try {
            List<String> rules = machine.rulesForJSONEvent(properties.toString());
            return !rules.isEmpty();
        } catch (Exception e) {
            // The matcher declares Exception for JSON it cannot read; this comes from a tree.
            throw new IllegalStateException("The matcher failed", e);
        }
    }

    private static Machine compile(JsonNode policy) {
        try {
            Machine machine = Machine.builder().build();
            machine.addRule(RULE, policy.toString());
            return machine;
        } catch (IOException e) {
            throw new IllegalStateException("A policy that was checked does not compile", e);
        }
    }
}
