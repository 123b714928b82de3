package io.groundwork.platform.problem;

import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How enum constants are written on the wire: lower case, unless the constant is annotated otherwise. */
public final class WireEnums {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
            .build();

    private WireEnums() {}

    /** The text that stands for the constant in JSON and in query parameters. */
    public static String nameOf(Enum<?> constant) {
        String name = MAPPER.valueToTree(constant).stringValue(null);
        return name == null ? constant.name().toLowerCase(Locale.ROOT) : name;
    }
}
