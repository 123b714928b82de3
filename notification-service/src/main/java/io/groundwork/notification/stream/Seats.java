package io.groundwork.notification.stream;

import io.groundwork.notification.recipient.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each person holds open at this replica. One too many makes room by ending the oldest: it is the likeliest to be the
 * remains of a lost connection. Safe for use by many threads.
 */
public final class Seats {

    private final Map<UserId, List<Seat>> byUser = new ConcurrentHashMap<>();
    private final int most;

    public Seats(int most) {
        this.most = most;
    }

    public void take(UserId user, Seat seat) {
        byUser.compute(user, (key, others) -> with(others == null ? List.of() : others, seat));
    }

    public void leave(UserId user, Seat seat) {
        byUser.computeIfPresent(user, (key, seats) -> without(seats, seat));
    }

    private List<Seat> with(List<Seat> others, Seat seat) {
        int tooMany = Math.max(0, others.size() + 1 - most);
        others.subList(0, tooMany).forEach(Seat::giveUp);
        return Stream.concat(others.stream().skip(tooMany), Stream.of(seat)).toList();
    }

    private static @Nullable List<Seat> without(List<Seat> seats, Seat seat) {
        List<Seat> left = seats.stream().filter(other -> !other.equals(seat)).toList();
        return left.isEmpty() ? null : left;
    }
}
