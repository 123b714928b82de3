package io.groundwork.platform.web;

import io.groundwork.platform.problem.WireEnums;
import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads enums in query parameters and paths by the names they have in JSON. */
@SuppressWarnings("rawtypes") // Spring asks for the factory by the raw type, as its own does.
final class WireEnumConverterFactory implements ConverterFactory<String, Enum> {

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return name -> constant(type, name.strip());
    }

    private static <T extends Enum> T constant(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> WireEnums.nameOf(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No constant is named so"));
    }
}
