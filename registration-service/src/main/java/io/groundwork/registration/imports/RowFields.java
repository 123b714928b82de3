package io.groundwork.registration.imports;

import io.groundwork.platform.problem.InvalidField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one row; gathers what is wrong with them. Details quote nothing of the row. Not safe for concurrent use. */
final class RowFields {

    private final ObjectNode row;
    private final List<InvalidField> errors = new ArrayList<>();

    RowFields(ObjectNode row, Collection<String> known) {
        this.row = row;
        if (!known.containsAll(row.propertyNames())) {
            refuse("", "has a field that users in a file do not have");
        }
    }

    List<InvalidField> errors() {
        return List.copyOf(errors);
    }

    void refuse(String pointer, String detail) {
        errors.add(new InvalidField(pointer, detail));
    }

    /** Empty when it is absent or wrong; a mandatory one that is absent is wrong. */
    Optional<String> text(String name, boolean mandatory, int longest, Predicate<String> rule, String detail) {
        JsonNode value = row.path(name);
        if (isAbsent(value)) {
            if (mandatory) {
                refuse("/" + name, "is needed");
            }
            return Optional.empty();
        }
        Optional<String> text =
                Optional.ofNullable(value.isString() ? value.asString() : null).filter(it -> it.length() <= longest);
        if (text.filter(rule).isEmpty()) {
            refuse("/" + name, detail);
        }
        return text.filter(rule);
    }

    /** The same for what is made of a text. */
    <T> Optional<T> parsed(
            String name, boolean mandatory, int longest, Function<String, Optional<T>> parser, String detail) {
        return text(name, mandatory, longest, it -> parser.apply(it).isPresent(), detail)
                .flatMap(parser);
    }

    boolean truth(String name) {
        JsonNode value = row.path(name);
        if (!isAbsent(value) && !value.isBoolean()) {
            refuse("/" + name, "must be true or false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    /** Null for an entry that is no text. */
    List<@Nullable String> texts(String name) {
        JsonNode value = row.path(name);
        if (!isAbsent(value) && !value.isArray()) {
            refuse("/" + name, "must be a list of texts");
        }
        return value.valueStream()
                .<@Nullable String>map(it -> it.isString() ? it.asString() : null)
                .toList();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
