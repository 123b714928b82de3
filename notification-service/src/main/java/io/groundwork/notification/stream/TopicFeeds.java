package io.groundwork.notification.stream;

import io.groundwork.notification.message.PublishedMessage;
import io.groundwork.notification.message.TopicLog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TopicFeeds implements FeedSource {

    private final TopicLog log;
    private final JsonMapper json;

    TopicFeeds(TopicLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    @Override
    public Feed.Kind kind() {
        return Feed.Kind.TOPIC;
    }

    @Override
    public List<List<StreamEvent>> after(List<Position> positions, int limit) {
        List<String> topics =
                positions.stream().map(position -> position.feed().name()).toList();
        return log.after(topics, positions.stream().map(Position::id).toList(), limit).stream()
                .map(page -> page.stream().map(this::event).toList())
                .toList();
    }

    @Override
    public Map<String, Long> lastIds(Collection<String> names) {
        return log.lastSequences(names);
    }

    private StreamEvent event(PublishedMessage message) {
        return new StreamEvent(message.sequence(), message.type(), json.writeValueAsString(message));
    }
}
