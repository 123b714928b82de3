package io.groundwork.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Everything known about one failed record.
 *
 * @param value the value as JSON, or as a text where it is none; null for an empty record
 * @param headers the headers as text; of a name that repeats, the last
 * @param stack stack of the exception
 */
record DeadLetterDetail(
        @JsonUnwrapped DeadLetter deadLetter, @Nullable JsonNode value, Map<String, String> headers, String stack) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static DeadLetterDetail of(DeadLetter deadLetter, byte @Nullable [] value, String headers, String stack) {
        return new DeadLetterDetail(deadLetter, json(value), texts(headers), stack);
    }

    private static @Nullable JsonNode json(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return MAPPER.readTree(value);
        } catch (JacksonException e) {
            return StringNode.valueOf(new String(value, UTF_8));
        }
    }

    private static Map<String, String> texts(String headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : RecordHeaderJson.read(headers)) {
            texts.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        return texts;
    }
}
