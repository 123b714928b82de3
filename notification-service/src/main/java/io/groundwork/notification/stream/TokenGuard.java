package io.groundwork.notification.stream;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends the streams whose token was revoked: it was good when they were opened. Costs a look into memory for each. */
@Component
class TokenGuard extends WakeableLoop {

    private final LiveStreams streams;
    private final Clock clock;

    TokenGuard(LiveStreams streams, StreamProperties properties, Clock clock) {
        super("stream-token-guard", properties.tokenCheck());
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    protected void step() {
        streams.forEach(stream -> {
            if (!stream.listener().mayListen(clock)) {
                stream.close(End.TOKEN);
            }
        });
    }
}
