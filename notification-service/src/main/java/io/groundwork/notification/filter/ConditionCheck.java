package io.groundwork.notification.filter;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks one value of a key: a literal, or an object with one operator. What only event-ruler knows is refused. */
final class ConditionCheck {

    static final Set<String> OPERATORS =
            Set.of("prefix", "suffix", "anything-but", "numeric", "exists", "equals-ignore-case", "cidr");

    private static final Set<String> NEGATABLE = Set.of("prefix", "suffix", "equals-ignore-case");

    private final PolicyFaults faults;

    ConditionCheck(PolicyFaults faults) {
        this.faults = faults;
    }

    void check(JsonNode condition, String pointer) {
        if (condition.isNumber()) {
            NumericCheck.inRange(condition, pointer, faults);
        } else if (condition.isArray()) {
            faults.add(pointer, "must be a text, a number, true, false, null or an operator");
        } else if (condition.isObject()) {
            operator(condition, pointer);
        }
    }

    private void operator(JsonNode condition, String pointer) {
        if (condition.size() != 1) {
            faults.add(pointer, "must name exactly one operator");
            return;
        }
        String name = condition.propertyNames().iterator().next();
        operand(name, condition.path(name), PolicyFaults.below(pointer, name));
    }

    private void operand(String operator, JsonNode operand, String pointer) {
        switch (operator) {
            case "prefix", "suffix", "equals-ignore-case", "cidr" -> text(operand, pointer);
            case "exists" -> require(operand.isBoolean(), pointer, "must be true or false");
            case "numeric" -> NumericCheck.expression(operand, pointer, faults);
            case "anything-but" -> exclusion(operand, pointer);
            default -> faults.add(pointer, "is no operator of SNS; there are " + String.join(", ", sorted()));
        }
    }

    private void exclusion(JsonNode operand, String pointer) {
        if (operand.isObject()) {
            boolean known = operand.size() == 1 && NEGATABLE.containsAll(operand.propertyNames());
            require(known, pointer, "may negate prefix, suffix or equals-ignore-case");
            operand.values().forEach(value -> text(value, pointer));
            return;
        }
        boolean literals = operand.isArray()
                ? !operand.isEmpty() && operand.values().stream().allMatch(ConditionCheck::isLiteral)
                : isLiteral(operand);
        require(literals, pointer, "must be a text, a number, or an array of them");
    }

    private void text(JsonNode operand, String pointer) {
        require(operand.isString() && !operand.stringValue().isEmpty(), pointer, "must be a text, and not empty");
    }

    private void require(boolean fine, String pointer, String otherwise) {
        if (!fine) {
            faults.add(pointer, otherwise);
        }
    }

    private static boolean isLiteral(JsonNode value) {
        return value.isString() || value.isNumber();
    }

    private static Iterable<String> sorted() {
        return OPERATORS.stream().sorted().toList();
    }
}
