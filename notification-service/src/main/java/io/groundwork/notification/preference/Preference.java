package io.groundwork.notification.preference;

import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person wants.
 *
 * @param channels what they said of a topic and channel; what they said nothing of is as {@link KnownTopic} has it
 */
public record Preference(
        ZoneId zone,
        @Nullable QuietHours quietHours,
        Digest digest,
        Map<TopicName, Map<Channel, Boolean>> channels,
        long version) {

    static final Preference NONE = new Preference(ZoneId.of("UTC"), null, Digest.OFF, Map.of(), 0);

    Preference withVersion(long other) {
        return new Preference(zone, quietHours, digest, channels, other);
    }

    public boolean wants(TopicName topic, Channel channel) {
        Boolean said = channels.getOrDefault(topic, Map.of()).get(channel);
        return said == null ? KnownTopic.byDefault(topic, channel) : said;
    }

    /** Until when mail and web push have to wait; the inbox disturbs nobody. */
    public Optional<Instant> quietUntil(Instant now) {
        return quietHours == null ? Optional.empty() : quietHours.endAfter(now, zone);
    }

    /** When the digest goes out that a mail of now belongs to; empty when mails go out one by one. */
    public Optional<Instant> digestAt(Instant now) {
        return digest.dueAfter(now, zone);
    }
}
