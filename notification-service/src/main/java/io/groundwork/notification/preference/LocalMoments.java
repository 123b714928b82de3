package io.groundwork.notification.preference;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.function.Function;

/** When the clocks of a zone show a time: never on some days, twice on others. */
final class LocalMoments {

    private LocalMoments() {}

    /** The first such moment; of a time that is left out, when the clocks pass it. */
    static Instant first(LocalDateTime time, ZoneId zone) {
        return moment(time, zone, List::getFirst);
    }

    /** The last such moment; of a time that is left out, when the clocks pass it. */
    static Instant last(LocalDateTime time, ZoneId zone) {
        return moment(time, zone, List::getLast);
    }

    private static Instant moment(LocalDateTime time, ZoneId zone, Function<List<ZoneOffset>, ZoneOffset> choice) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition leap = zone.getRules().getTransition(time);
            return leap.getInstant();
        }
        return time.toInstant(choice.apply(offsets));
    }
}
