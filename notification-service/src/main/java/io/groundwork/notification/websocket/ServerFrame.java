package io.groundwork.notification.websocket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.groundwork.notification.stream.StreamEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the service says.
 *
 * @param type what kind of frame this is
 * @param id of {@code subscribed}, where the channel stands; of {@code event}, the number of the event
 * @param event what happened
 * @param data a JSON object
 * @param detail for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServerFrame(
        String type,
        @Nullable String channel,
        @Nullable Long id,
        @Nullable String event,
        @JsonRawValue @Nullable String data,
        @Nullable String detail) {

    static ServerFrame subscribed(String channel, long position) {
        return new ServerFrame("subscribed", channel, position, null, null, null);
    }

    static ServerFrame event(String channel, StreamEvent event) {
        return new ServerFrame("event", channel, event.id(), event.type(), event.data(), null);
    }

    static ServerFrame unsubscribed(String channel, @Nullable String detail) {
        return new ServerFrame("unsubscribed", channel, null, null, null, detail);
    }

    static ServerFrame pong() {
        return new ServerFrame("pong", null, null, null, null, null);
    }

    static ServerFrame error(@Nullable String channel, String detail) {
        return new ServerFrame("error", channel, null, null, null, detail);
    }
}
