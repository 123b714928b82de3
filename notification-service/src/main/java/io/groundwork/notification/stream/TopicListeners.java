package io.groundwork.notification.stream;

import io.groundwork.notification.topic.Topic;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.topic.Topics;
import io.groundwork.platform.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ends the streams of topics that are gone, or that their listener may not read any more; one statement for all. */
@Component
class TopicListeners {

    private final LiveStreams streams;
    private final Topics topics;

    TopicListeners(LiveStreams streams, Topics topics) {
        this.streams = streams;
        this.topics = topics;
    }

    void review(Collection<Feed> feeds) {
        List<Feed> followed =
                feeds.stream().filter(feed -> feed.kind() == Feed.Kind.TOPIC).toList();
        if (followed.isEmpty()) {
            return;
        }
        Map<Feed, Topic> known = topics
                .all(followed.stream().map(feed -> new TopicName(feed.name())).toList())
                .stream()
                .collect(Collectors.toMap(topic -> Feed.topic(topic.name()), topic -> topic));
        followed.forEach(feed -> streams.of(feed).stream()
                .filter(stream -> !mayRead(stream.listener().caller(), known, feed))
                .forEach(stream -> stream.close(End.CLOSED_TO_LISTENER)));
    }

    private static boolean mayRead(Caller caller, Map<Feed, Topic> known, Feed feed) {
        Topic topic = known.get(feed);
        return topic != null && topic.visibleTo(caller);
    }
}
