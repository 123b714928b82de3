package io.groundwork.notification.websocket;

import io.groundwork.notification.stream.Seats;
import io.groundwork.platform.loop.WakeableLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The sockets open at this replica: pings them, and closes those whose token has ended or whose client is silent. */
@Component
class LiveSockets extends WakeableLoop {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int PINGS_UNANSWERED = 3;

    private final Set<LiveSocket> open = ConcurrentHashMap.newKeySet();
    private final Seats seats;
    private final Duration heartbeat;
    private final Clock clock;

    LiveSockets(WebSocketProperties properties, Clock clock, MeterRegistry meters) {
        super("websocket-care", PACE);
        this.seats = new Seats(properties.maxPerUser());
        this.heartbeat = properties.heartbeat();
        this.clock = clock;
        meters.gaugeCollectionSize("groundwork.websockets.open", List.of(), open);
    }

    void opened(LiveSocket socket) {
        open.add(socket);
        seats.take(socket.listener().user(), socket);
    }

    void closed(LiveSocket socket) {
        open.remove(socket);
        seats.leave(socket.listener().user(), socket);
        socket.gone();
    }

    @Override
    public void stop() {
        open.forEach(socket -> socket.connection().close(CloseCodes.SHUTDOWN));
        super.stop();
    }

    /** Before the web server, which would drop the connections without a word. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    protected void step() {
        open.forEach(socket -> care(socket, clock.instant()));
    }

    private void care(LiveSocket socket, Instant now) {
        if (!socket.listener().mayListen(clock)) {
            socket.connection().close(CloseCodes.TOKEN);
        } else if (socket.lastHeard()
                .plus(heartbeat.multipliedBy(PINGS_UNANSWERED))
                .isBefore(now)) {
            socket.connection().close(CloseCodes.SILENT);
        } else if (!socket.lastPing().plus(heartbeat).isAfter(now)) {
            socket.pinged(now);
            Thread.startVirtualThread(() -> ping(socket));
        }
    }

    private static void ping(LiveSocket socket) {
        try {
            socket.connection().ping();
        } catch (IOException e) {
            socket.gone();
        }
    }
}
