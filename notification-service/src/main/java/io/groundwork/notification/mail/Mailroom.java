package io.groundwork.notification.mail;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters for sending. They are kept with the caller's transaction, and sent only after its commit. */
@Component
public class Mailroom {

    private final MailWording wording;
    private final MailQueue queue;
    private final ApplicationEventPublisher events;

    Mailroom(MailWording wording, MailQueue queue, ApplicationEventPublisher events) {
        this.wording = wording;
        this.queue = queue;
        this.events = events;
    }

    /** Begins anew with those of these letters that were given up. */
    @Transactional
    public void resend(Collection<UUID> letters) {
        if (queue.revive(letters) > 0) {
            events.publishEvent(new MailQueued(letters.size()));
        }
    }

    /** Queues all of them by one statement. */
    @Transactional
    public void queue(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        queue.add(letters.stream().map(wording::word).toList());
        events.publishEvent(new MailQueued(letters.size()));
    }
}
