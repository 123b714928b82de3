package io.groundwork.notification.preference;

import io.groundwork.notification.topic.TopicName;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Topics and channels as the database keeps them: {@code {"tasks.assigned": {"mail": false}}}. */
@Component
class ChannelsAsJson {

    private static final TypeReference<Map<String, Map<String, Boolean>>> STORED = new TypeReference<>() {};

    private final JsonMapper json;

    ChannelsAsJson(JsonMapper json) {
        this.json = json;
    }

    String write(Map<TopicName, Map<Channel, Boolean>> channels) {
        return json.writeValueAsString(channels.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().entrySet().stream()
                                .collect(Collectors.toMap(said -> said.getKey().wireName(), Map.Entry::getValue)))));
    }

    /** Channels that this release does not know are left out. */
    Map<TopicName, Map<Channel, Boolean>> read(String text) {
        return json.readValue(text, STORED).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> new TopicName(entry.getKey()), entry -> channels(entry.getValue())));
    }

    private static Map<Channel, Boolean> channels(Map<String, Boolean> said) {
        return said.entrySet().stream()
                .filter(entry -> Channel.ofName(entry.getKey()).isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        entry -> Channel.ofName(entry.getKey()).orElseThrow(), Map.Entry::getValue));
    }
}
