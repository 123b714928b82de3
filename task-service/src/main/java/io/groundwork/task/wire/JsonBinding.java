package io.groundwork.task.wire;

import io.groundwork.platform.problem.InvalidFields;
import io.groundwork.platform.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON that is not the whole body of a request as strictly as one that is. */
@Component
public class JsonBinding {

    private final JsonMapper mapper;
    private final Validator validator;

    JsonBinding(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Returns the value, valid by its constraints.
     *
     * @throws ProblemException 400 with pointers
     */
    public <T> T read(JsonNode json, Class<T> type) {
        T value = bind(json, type);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(InvalidFields.of(violations));
        }
        return value;
    }

    /**
     * Returns the value with a merge patch (RFC 7396) applied, for a type whose fields hold no objects.
     *
     * @throws ProblemException 400 with pointers
     */
    public <T> T patched(T current, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.invalid("", "must be an object");
        }
        ObjectNode merged = mapper.valueToTree(current);
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        });
        return read(merged, type);
    }

    private <T> T bind(JsonNode json, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (JacksonException e) {
            throw ProblemException.invalid(InvalidFields.of(e));
        }
    }
}
