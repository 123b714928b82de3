package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.InvalidField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What JSON allows and other software cannot hold (RFC 7493): lone surrogates and numbers beyond a double; and U+0000, which
 * PostgreSQL has no place for. Found here, such a record is the sender's error and not ours at three in the morning.
 */
final class InteroperableJson {

    private static final int LARGEST_EXPONENT = 308;

    private InteroperableJson() {}

    static List<InvalidField> check(JsonNode document) {
        List<InvalidField> errors = new ArrayList<>();
        walk(document, "", errors);
        return errors;
    }

    private static void walk(JsonNode node, String pointer, List<InvalidField> errors) {
        if (node.isString() && !isStorable(node.stringValue())) {
            errors.add(new InvalidField(
                    pointer, "has a character that cannot be stored (U+0000 or half a surrogate pair)"));
        } else if (node.isNumber() && isBeyondDouble(node.decimalValue())) {
            errors.add(new InvalidField(pointer, "is a number too large or too small"));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, errors);
            }
        } else {
            node.properties().forEach(field -> walkField(field, pointer, errors));
        }
    }

    private static void walkField(Map.Entry<String, JsonNode> field, String pointer, List<InvalidField> errors) {
        if (isStorable(field.getKey())) {
            String name = field.getKey().replace("~", "~0").replace("/", "~1");
            walk(field.getValue(), pointer + "/" + name, errors);
        } else {
            errors.add(new InvalidField(pointer, "has a field whose name cannot be stored"));
        }
    }

    /** By its exponent alone: to write 1e999999999 out would take the memory it asks for. */
    private static boolean isBeyondDouble(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
