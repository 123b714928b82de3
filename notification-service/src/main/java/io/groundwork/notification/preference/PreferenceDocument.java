package io.groundwork.notification.preference;

import io.groundwork.notification.topic.TopicName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Preferences on the wire, in both directions: what is read can be changed and put back. A topic or channel that is left out is as
 * the service has it.
 *
 * @param timeZone of quiet hours and digests, as {@code Europe/Vienna}; UTC when absent
 * @param topics by name, the built-in ones and any other
 */
record PreferenceDocument(
        @Nullable String timeZone,
        @Valid @Nullable Quiet quietHours,
        @Valid @Nullable Collecting digest,
        @Size(max = 500) @Nullable Map<String, @NotNull @Valid Channels> topics) {

    /** @param from and to as {@code 22:00} */
    record Quiet(@NotNull String from, @NotNull String to) {}

    /** @param hour of a daily digest, in the time zone; 8 when absent */
    record Collecting(
            @NotNull DigestFrequency frequency,
            @Min(0) @Max(23) @Nullable Integer hour) {}

    record Channels(
            @Nullable Boolean inbox,
            @Nullable Boolean mail,
            @Nullable Boolean webPush) {}

    static PreferenceDocument of(Preference preference) {
        Set<TopicName> names = new LinkedHashSet<>(KnownTopic.names());
        preference.channels().keySet().stream()
                .sorted(Comparator.comparing(TopicName::value))
                .forEach(names::add);
        Map<String, Channels> topics = new LinkedHashMap<>();
        names.forEach(name -> topics.put(
                name.value(),
                new Channels(
                        preference.wants(name, Channel.INBOX),
                        preference.wants(name, Channel.MAIL),
                        preference.wants(name, Channel.WEB_PUSH))));
        QuietHours quiet = preference.quietHours();
        return new PreferenceDocument(
                preference.zone().getId(),
                quiet == null
                        ? null
                        : new Quiet(quiet.from().toString(), quiet.to().toString()),
                new Collecting(
                        preference.digest().frequency(), preference.digest().hour()),
                topics);
    }
}
