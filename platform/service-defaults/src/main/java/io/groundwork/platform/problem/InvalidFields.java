package io.groundwork.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Turns what Jackson and Bean Validation report into pointers and words for the sender. Shows no class names. */
public final class InvalidFields {

    private InvalidFields() {}

    /** What was wrong with a JSON text; always one entry, as binding stops at the first error. */
    public static List<InvalidField> of(JacksonException error) {
        return List.of(new InvalidField(Pointers.of(error.getPath()), JsonErrors.describe(error)));
    }

    /** Every violated constraint, ordered by pointer. */
    public static List<InvalidField> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation ->
                        new InvalidField(Pointers.of(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(Comparator.comparing(InvalidField::pointer).thenComparing(InvalidField::detail))
                .toList();
    }

    static String summary(List<InvalidField> errors) {
        return switch (errors.size()) {
            case 0 -> "The request is not valid.";
            case 1 -> "One field is not valid.";
            default -> errors.size() + " fields are not valid.";
        };
    }
}
