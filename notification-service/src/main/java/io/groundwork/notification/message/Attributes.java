package io.groundwork.notification.message;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Attributes are flat, as those of SNS: a value, or an array of values. */
final class Attributes {

    private static final int MOST = 50;

    private Attributes() {}

    static void check(@Nullable JsonNode attributes) {
        if (attributes == null) {
            return;
        }
        if (!attributes.isObject()) {
            throw ProblemException.invalid("/attributes", "must be an object");
        }
        if (attributes.size() > MOST) {
            throw ProblemException.invalid("/attributes", "must not be more than " + MOST);
        }
        List<InvalidField> faults = attributes.properties().stream()
                .filter(attribute -> !isFlat(attribute.getValue()))
                .map(attribute -> new InvalidField(
                        "/attributes/" + attribute.getKey().replace("~", "~0").replace("/", "~1"),
                        "must be a text, a number, true, false, or an array of them"))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static boolean isFlat(JsonNode value) {
        return value.isArray()
                ? value.values().stream().allMatch(element -> isSimple(element) || element.isNull())
                : isSimple(value);
    }

    private static boolean isSimple(JsonNode value) {
        return value.isString() || value.isNumber() || value.isBoolean();
    }
}
