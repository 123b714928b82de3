package io.groundwork.notification.websocket;

import io.groundwork.notification.stream.Feed;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.topic.Topics;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Understands what clients say. What makes no sense is answered with an error, and harms nothing else on the socket. */
@Component
class Conversation {

    private static final String INBOX = "inbox";
    private static final String TOPIC = "topic:";
    private static final int MOST_COMPLAINTS = 20;

    private final Topics topics;
    private final JsonMapper json;

    Conversation(Topics topics, JsonMapper json) {
        this.topics = topics;
        this.json = json;
    }

    void hear(LiveSocket socket, String text) throws IOException {
        ClientFrame frame = read(text);
        if (frame == null || frame.action() == null) {
            complain(
                    socket,
                    null,
                    "Send {\"action\": \"subscribe\", \"channel\": \"inbox\"}; actions are subscribe, unsubscribe, ping.");
        } else if (frame.action() == ClientFrame.Action.PING) {
            socket.connection().send(ServerFrame.pong());
        } else if (frame.channel() == null || frame.lastSeen().orElse(0) < 0) {
            complain(
                    socket,
                    frame.channel(),
                    "The channel is inbox or topic:<name>; last_event_id the id of an event of it.");
        } else if (frame.action() == ClientFrame.Action.UNSUBSCRIBE) {
            socket.unsubscribe(frame.channel());
        } else {
            subscribe(socket, frame.channel(), frame);
        }
    }

    private void subscribe(LiveSocket socket, String channel, ClientFrame frame) throws IOException {
        Optional<Feed> feed = feed(socket, channel);
        if (feed.isPresent()) {
            socket.subscribe(channel, feed.get(), frame.lastSeen());
        } else {
            complain(socket, channel, "There is no such channel.");
        }
    }

    private Optional<Feed> feed(LiveSocket socket, String channel) {
        if (channel.equals(INBOX)) {
            return Optional.of(Feed.inbox(socket.listener().user()));
        }
        return channel.startsWith(TOPIC)
                ? topics.find(socket.listener().caller(), new TopicName(channel.substring(TOPIC.length())))
                        .map(topic -> Feed.topic(topic.name()))
                : Optional.empty();
    }

    private @Nullable ClientFrame read(String text) {
        try {
            return json.readValue(text, ClientFrame.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void complain(LiveSocket socket, @Nullable String channel, String detail) throws IOException {
        socket.connection().send(ServerFrame.error(channel, detail));
        if (socket.complained() >= MOST_COMPLAINTS) {
            socket.connection().close(CloseCodes.NONSENSE);
        }
    }
}
