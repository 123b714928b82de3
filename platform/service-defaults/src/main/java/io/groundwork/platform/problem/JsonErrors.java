package io.groundwork.platform.problem;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Words for what Jackson refuses. Jackson's own messages name classes, so none of them is passed on. */
final class JsonErrors {

    private static final String OBJECT = "an object";

    private JsonErrors() {}

    static String describe(JacksonException error) {
        return switch (error) {
            case InputCoercionException overflow -> expected(overflow.getTargetType());
            case StreamReadException syntax -> "is not valid JSON" + position(syntax);
            case UnrecognizedPropertyException _ -> "is not a known field";
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "is not valid";
        };
    }

    private static String position(JacksonException error) {
        var location = error.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of: " + constants(type);
        }
        return "must be " + name(type);
    }

    /** As {@link #expected}, for a parameter: it is text, so a type that is an object in JSON says nothing to its sender. */
    static String expectedText(@Nullable Class<?> type) {
        return type == null || container(type).equals(OBJECT) ? "is not valid" : expected(type);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> WireEnums.nameOf((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static String name(Class<?> type) {
        if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class) {
            return primitive(type);
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == LocalDate.class) {
            return "a date, such as 2026-01-31";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "an RFC 3339 time, such as 2026-01-31T12:00:00Z";
        }
        return container(type);
    }

    private static String primitive(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        boolean fraction = type == double.class
                || type == float.class
                || type == Double.class
                || type == Float.class
                || type == BigDecimal.class;
        return fraction ? "a number" : "a whole number";
    }

    private static String container(Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Duration.class) {
            return "an ISO 8601 duration, such as PT5M";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? OBJECT : "a valid value";
    }
}
