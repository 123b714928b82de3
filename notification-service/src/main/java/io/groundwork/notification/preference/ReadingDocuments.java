package io.groundwork.notification.preference;

import io.groundwork.notification.preference.PreferenceDocument.Channels;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes sense of what somebody wants, or says what is wrong with it. */
final class ReadingDocuments {

    private ReadingDocuments() {}

    static Preference read(PreferenceDocument document) {
        return new Preference(
                zone(document.timeZone()),
                quiet(document.quietHours()),
                digest(document.digest()),
                channels(document.topics() == null ? Map.of() : document.topics()),
                0);
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.equals("Z") ? Preference.NONE.zone() : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("/time_zone", "is no time zone; write it as Europe/Vienna");
        }
    }

    private static @Nullable QuietHours quiet(PreferenceDocument.@Nullable Quiet quiet) {
        if (quiet == null) {
            return null;
        }
        LocalTime from = time(quiet.from(), "/quiet_hours/from");
        LocalTime to = time(quiet.to(), "/quiet_hours/to");
        if (from.equals(to)) {
            throw ProblemException.invalid("/quiet_hours/to", "must differ from the beginning");
        }
        return new QuietHours(from, to);
    }

    private static LocalTime time(String text, String pointer) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(pointer, "is no time of day; write it as 22:00");
        }
    }

    private static Digest digest(PreferenceDocument.@Nullable Collecting digest) {
        return digest == null
                ? Digest.OFF
                : new Digest(digest.frequency(), digest.hour() == null ? Digest.OFF.hour() : digest.hour());
    }

    private static Map<TopicName, Map<Channel, Boolean>> channels(Map<String, Channels> topics) {
        Map<TopicName, Map<Channel, Boolean>> said = new HashMap<>();
        topics.forEach((name, channels) -> said.put(topic(name), channels(topic(name), channels)));
        said.remove(KnownTopic.ACCOUNT_SECURITY.topic());
        return said;
    }

    private static TopicName topic(String name) {
        if (!TopicName.isValid(name)) {
            throw ProblemException.invalid("/topics/" + escaped(name), "is no name of a topic");
        }
        return new TopicName(name);
    }

    private static Map<Channel, Boolean> channels(TopicName topic, Channels channels) {
        Map<Channel, Boolean> said = new EnumMap<>(Channel.class);
        note(said, Channel.INBOX, channels.inbox());
        note(said, Channel.MAIL, channels.mail());
        note(said, Channel.WEB_PUSH, channels.webPush());
        if (KnownTopic.of(topic).filter(KnownTopic::isLocked).isPresent()) {
            said.forEach((channel, wanted) -> requireOn(topic, channel, wanted));
        }
        return said;
    }

    private static void requireOn(TopicName topic, Channel channel, boolean wanted) {
        if (!wanted) {
            throw PreferenceException.locked(topic, channel);
        }
    }

    private static void note(Map<Channel, Boolean> said, Channel channel, @Nullable Boolean wanted) {
        if (wanted != null) {
            said.put(channel, wanted);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
