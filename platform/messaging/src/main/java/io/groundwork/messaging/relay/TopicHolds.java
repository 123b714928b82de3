package io.groundwork.messaging.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Topics that are left alone for a while, so that those behind them are not held up. Used by one thread. */
final class TopicHolds {

    private record Hold(Instant until, Duration pause) {}

    private static final Duration FIRST = Duration.ofMillis(500);

    private final Map<String, Hold> holds = new HashMap<>();
    private final Clock clock;
    private final Duration longest;

    TopicHolds(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** Pauses twice as long each time a topic fails in a row. */
    void hold(Collection<String> topics) {
        for (String topic : topics) {
            Hold last = holds.get(topic);
            Duration pause = last == null ? FIRST : last.pause().multipliedBy(2);
            pause = pause.compareTo(longest) > 0 ? longest : pause;
            holds.put(topic, new Hold(clock.instant().plus(pause), pause));
        }
    }

    /** Forgets the failures of topics that take records again. */
    void release(Collection<String> topics) {
        holds.keySet().removeAll(Set.copyOf(topics));
    }

    Set<String> held() {
        Instant now = clock.instant();
        return holds.entrySet().stream()
                .filter(hold -> hold.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
