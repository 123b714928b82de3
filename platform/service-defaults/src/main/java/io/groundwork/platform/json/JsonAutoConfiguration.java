package io.groundwork.platform.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The wire's JSON beyond what {@code spring.jackson.*} can say: lower-case enums, and no guessing at types. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
class JsonAutoConfiguration {

    @Bean
    JsonMapperBuilderCustomizer wireConventions() {
        return builder -> strict(builder.enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE));
    }

    /** Refuses {@code "5"} and {@code 1.5} for 5, {@code 1} for true, {@code ""} for null. Decimals still come as strings. */
    private static void strict(JsonMapper.Builder builder) {
        builder.withCoercionConfigDefaults(
                config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        refuse(builder, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.Float);
        refuse(builder, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
        refuse(builder, LogicalType.Enum, CoercionInputShape.Integer);
        refuse(
                builder,
                LogicalType.Textual,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
    }

    private static void refuse(JsonMapper.Builder builder, LogicalType type, CoercionInputShape... shapes) {
        builder.withCoercionConfig(type, config -> {
            for (CoercionInputShape shape : shapes) {
                config.setCoercion(shape, CoercionAction.Fail);
            }
        });
    }
}
