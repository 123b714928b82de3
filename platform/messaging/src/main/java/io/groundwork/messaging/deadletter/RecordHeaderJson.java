package io.groundwork.messaging.deadletter;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Record headers as JSON: pairs of name and base64 value, because names may repeat and values are any bytes. */
final class RecordHeaderJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** One header; the value is base64 or null. */
    record Entry(String name, @Nullable String value) {}

    private RecordHeaderJson() {}

    /** Leaves out what was added when the record failed. */
    static String write(Headers headers) {
        List<Entry> entries = new ArrayList<>();
        for (Header header : headers) {
            if (!header.key().startsWith("kafka_")) {
                entries.add(new Entry(header.key(), base64(header.value())));
            }
        }
        return MAPPER.writeValueAsString(entries);
    }

    static RecordHeaders read(String json) {
        RecordHeaders headers = new RecordHeaders();
        for (Entry entry : MAPPER.readValue(json, Entry[].class)) {
            headers.add(
                    entry.name(),
                    entry.value() == null ? null : Base64.getDecoder().decode(entry.value()));
        }
        return headers;
    }

    private static @Nullable String base64(byte @Nullable [] value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }
}
