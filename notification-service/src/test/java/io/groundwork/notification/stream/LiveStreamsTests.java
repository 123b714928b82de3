package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.recipient.UserId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@Timeout(10)
class LiveStreamsTests {

    private static final StreamProperties SETTINGS =
            new StreamProperties(Duration.ofHours(1), Duration.ofHours(1), 10, 1, 2, Duration.ofSeconds(3));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveStreams streams = new LiveStreams(SETTINGS, meters);

    @Test
    void knowsWhoIsConnected() {
        LiveStream ada = open("ada");
        open("bob");
        streams.closed(ada);

        assertThat(streams.users()).containsExactly(new UserId("bob"));
        assertThat(meters.get("groundwork.streams.open").gauge().value()).isEqualTo(1);
    }

    @Test
    void closesEveryStreamOnShutdown() throws Exception {
        LiveStream ada = open("ada");

        streams.stop();

        assertThat(endsByItself(ada)).startsWith("retry: 3000\nid: 7\n\n");
    }

    @Test
    void closesWhatIsOpenedAfterTheShutdown() throws Exception {
        streams.stop();

        assertThat(endsByItself(open("ada"))).isNotEmpty();
    }

    @Test
    void closesTheOldestOfTooMany() throws Exception {
        LiveStream oldest = open("ada");
        open("ada");
        open("ada");

        assertThat(endsByItself(oldest)).isNotEmpty();
    }

    private LiveStream open(String user) {
        LiveStream stream = new LiveStream(new UserId(user), 7, Instant.MAX);
        streams.open(stream);
        return stream;
    }

    /** Would wait for an hour, or fail for want of a mailbox, if it were not closed. */
    private static String endsByItself(LiveStream stream) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream.run(new SseWriter(out, JsonMapper.shared()), null, SETTINGS, Clock.systemUTC());
        return out.toString(StandardCharsets.UTF_8);
    }
}
