package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.wakeup.WakeableLoop;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what a lost wake-up, or Redis being away, would leave unsent: one statement for all connected users. */
@Component
class SafetyPoll extends WakeableLoop {

    private final LiveStreams streams;
    private final Mailboxes mailboxes;

    SafetyPoll(LiveStreams streams, Mailboxes mailboxes, StreamProperties properties) {
        super("stream-safety-poll", properties.safetyPoll());
        this.streams = streams;
        this.mailboxes = mailboxes;
    }

    @Override
    protected void step() {
        Set<UserId> users = streams.users();
        if (!users.isEmpty()) {
            streams.wakeBehind(mailboxes.lastSequences(users));
        }
    }
}
