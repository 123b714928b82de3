package io.groundwork.platform.web;

import io.groundwork.platform.problem.InvalidFields;
import io.groundwork.platform.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Between Java values and their JSON, with validation on the way back. */
record PatchBinding(JsonMapper mapper, Validator validator) {

    static PatchBinding standard() {
        return Standard.INSTANCE;
    }

    JsonNode toJson(Object value) {
        return mapper.valueToTree(value);
    }

    <T> T bind(JsonNode json, Class<T> type) {
        if (json.isNull()) {
            throw ProblemException.invalid("", "must not be null");
        }
        T value = read(json, type);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(InvalidFields.of(violations));
        }
        return value;
    }

    private <T> T read(JsonNode json, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (JacksonException e) {
            throw ProblemException.invalid(InvalidFields.of(e));
        }
    }

    private static final class Standard {
        private static final PatchBinding INSTANCE = new PatchBinding(
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
                        .build(),
                Validation.buildDefaultValidatorFactory().getValidator());
    }
}
