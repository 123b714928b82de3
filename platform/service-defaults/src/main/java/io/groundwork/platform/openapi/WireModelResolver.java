package io.groundwork.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.groundwork.platform.problem.WireEnums;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;

/** Describes types as they look on the wire: snake_case names, enums by their wire names. */
@SuppressWarnings({"rawtypes", "unchecked"}) // Swagger's schemas are raw.
class WireModelResolver extends ModelResolver {

    WireModelResolver(ObjectMapper swagger) {
        // A copy: the original also writes the document, whose own names are not ours to change.
        super(swagger.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Override
    protected Schema _createSchemaForEnum(Class<Enum<?>> type) {
        Schema schema = super._createSchemaForEnum(type);
        schema.setEnum(wireNames(type));
        return schema;
    }

    private static List<String> wireNames(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> WireEnums.nameOf((Enum<?>) constant))
                .toList();
    }
}
