package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.security.Caller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LiveStreamsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveStreams streams = new LiveStreams(meters);

    @Test
    void knowsWhatIsFollowed() {
        LiveStream ada = open("ada");
        open("bob");
        streams.closed(ada);

        assertThat(streams.feeds()).containsExactly(Feed.inbox(new UserId("bob")));
        assertThat(meters.get("groundwork.streams.open").gauge().value()).isEqualTo(1);
    }

    @Test
    void closesEveryStreamOnShutdown() throws Exception {
        LiveStream ada = open("ada");

        streams.stop();

        assertThat(endsByItself(ada)).isEqualTo("SHUTDOWN retry: 3000\nid: 7\n\n");
    }

    @Test
    void closesWhatIsOpenedAfterTheShutdown() throws Exception {
        streams.stop();

        assertThat(endsByItself(open("ada"))).startsWith("SHUTDOWN");
    }

    @Test
    void makesRoomForOneTooManyByClosingTheOldest() throws Exception {
        Seats seats = new Seats(2);
        LiveStream oldest = seated(seats, open("ada"));
        LiveStream gone = seated(seats, open("ada"));
        seats.leave(new UserId("ada"), gone);
        seated(seats, open("ada"));
        seated(seats, open("bob"));
        seated(seats, open("ada"));

        assertThat(endsByItself(oldest)).startsWith("GIVEN_UP");
    }

    private LiveStream open(String user) {
        Caller caller = new Caller(user, Set.of(), Set.of());
        LiveStream stream =
                new LiveStream(Feed.inbox(new UserId(user)), new Listener(caller, Instant.MAX, () -> false), 7);
        streams.open(stream);
        return stream;
    }

    private static LiveStream seated(Seats seats, LiveStream stream) {
        seats.take(stream.listener().user(), stream);
        return stream;
    }

    /** Would wait for an hour, or fail for want of a reader, if it were not closed. */
    private static String endsByItself(LiveStream stream) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        End end = stream.run(new SseWriter(out, Duration.ofSeconds(3)), null, Duration.ofHours(1), Clock.systemUTC());
        return end + " " + out.toString(StandardCharsets.UTF_8);
    }
}
