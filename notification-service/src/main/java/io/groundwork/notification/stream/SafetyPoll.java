package io.groundwork.notification.stream;

import io.groundwork.platform.loop.WakeableLoop;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what a lost wake-up, or Redis being away, would leave unsent: one statement for all feeds of a kind that are followed. */
@Component
class SafetyPoll extends WakeableLoop {

    private final LiveStreams streams;
    private final FeedReader reader;
    private final TopicListeners listeners;

    SafetyPoll(LiveStreams streams, FeedReader reader, TopicListeners listeners, StreamProperties properties) {
        super("stream-safety-poll", properties.safetyPoll());
        this.streams = streams;
        this.reader = reader;
        this.listeners = listeners;
    }

    @Override
    protected void step() {
        Set<Feed> feeds = streams.feeds();
        if (!feeds.isEmpty()) {
            listeners.review(feeds);
            streams.wakeBehind(reader.lastIds(feeds));
        }
    }
}
