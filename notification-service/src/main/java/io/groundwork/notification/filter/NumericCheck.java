package io.groundwork.notification.filter;

import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks {@code ["=", 5]}, {@code [">", 0]} and {@code [">", 0, "<=", 150]}. */
final class NumericCheck {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> LOWER = Set.of(">", ">=");
    private static final Set<String> UPPER = Set.of("<", "<=");

    private NumericCheck() {}

    static void expression(JsonNode operand, String pointer, PolicyFaults faults) {
        if (!isExpression(operand)) {
            faults.add(pointer, "must be like [\"=\", 5], [\">\", 0] or [\">\", 0, \"<=\", 150]");
            return;
        }
        for (int i = 1; i < operand.size(); i += 2) {
            inRange(operand.path(i), pointer + "/" + i, faults);
        }
    }

    static void inRange(JsonNode number, String pointer, PolicyFaults faults) {
        if (number.decimalValue().abs().compareTo(LIMIT) > 0) {
            faults.add(pointer, "must be between -10^9 and 10^9");
        }
    }

    private static boolean isExpression(JsonNode operand) {
        return switch (operand.size()) {
            case 2 -> isComparison(operand, 0) && !operand.path(0).asString("").isEmpty();
            case 4 -> isRange(operand);
            default -> false;
        };
    }

    private static boolean isComparison(JsonNode operand, int at) {
        String sign = operand.path(at).asString("");
        boolean known = sign.equals("=") || LOWER.contains(sign) || UPPER.contains(sign);
        return known && operand.path(at + 1).isNumber();
    }

    private static boolean isRange(JsonNode operand) {
        return isComparison(operand, 0)
                && isComparison(operand, 2)
                && LOWER.contains(operand.path(0).asString(""))
                && UPPER.contains(operand.path(2).asString(""))
                && operand.path(1).decimalValue().compareTo(operand.path(3).decimalValue()) < 0;
    }
}
