package io.groundwork.notification.digest;

import io.groundwork.platform.loop.WakeableLoop;
import org.springframework.stereotype.Component;

/** Sends digests that are due; replicas share the work by whose turns each has taken. */
@Component
class DigestSending extends WakeableLoop {

    private final ComposingDigests composing;
    private final DigestProperties properties;

    DigestSending(ComposingDigests composing, DigestProperties properties) {
        super("digests", properties.poll());
        this.composing = composing;
        this.properties = properties;
    }

    @Override
    protected void step() {
        int people;
        do {
            people = composing.compose(properties.batch());
        } while (people == properties.batch() && isRunning());
    }
}
