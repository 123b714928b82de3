package io.groundwork.notification.mail;

import io.groundwork.platform.loop.WakeableLoop;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is due, right after the commit that queued it; replicas share the work by what each has claimed. */
@Component
class MailSending extends WakeableLoop {

    private static final Logger log = LoggerFactory.getLogger(MailSending.class);

    private final MailDeliveries deliveries;
    private final MailAttempt attempt;
    private final MailProperties properties;

    MailSending(MailDeliveries deliveries, MailAttempt attempt, MailProperties properties) {
        super("mail-sending", properties.poll());
        this.deliveries = deliveries;
        this.attempt = attempt;
        this.properties = properties;
    }

    @TransactionalEventListener
    void on(MailQueued queued) {
        wake();
    }

    @Override
    protected void step() {
        List<MailDelivery> due;
        do {
            due = deliveries.claimDue(properties.batch(), properties.lease());
            sendAll(due);
        } while (due.size() == properties.batch() && isRunning());
    }

    /** Side by side, so that one slow answer of the server costs the batch its time once. */
    private void sendAll(List<MailDelivery> due) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(mail -> threads.execute(() -> attempt(mail)));
        }
    }

    private void attempt(MailDelivery mail) {
        try {
            attempt.make(mail);
        } catch (RuntimeException e) {
            log.error("Mail {} is tried again when its lease ends", mail.id(), e);
        }
    }
}
