package io.groundwork.notification.mail;

import io.groundwork.platform.loop.WakeableLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is due, right after the commit that queued it; replicas share the work by what each has claimed. */
@Component
class MailSending extends WakeableLoop {

    private static final Logger log = LoggerFactory.getLogger(MailSending.class);

    private final MailDeliveries deliveries;
    private final SecondThoughts secondThoughts;
    private final MailAttempt attempt;
    private final MailLedger ledger;
    private final MailProperties properties;
    private final SmtpConnections connections;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    MailSending(
            MailDeliveries deliveries,
            SecondThoughts secondThoughts,
            MailAttempt attempt,
            MailLedger ledger,
            MailProperties properties,
            SmtpConnections connections) {
        super("mail-sending", properties.poll());
        this.deliveries = deliveries;
        this.secondThoughts = secondThoughts;
        this.attempt = attempt;
        this.ledger = ledger;
        this.properties = properties;
        this.connections = connections;
        ledger.whenNoted(this::wake);
    }

    @TransactionalEventListener
    void on(MailQueued queued) {
        wake();
    }

    @Override
    protected void step() {
        while (isRunning() && claimAndSend() > 0) {}
        connections.closeIdle();
    }

    /** Not for a few: a claim is worth it when half of what may be under way is done. */
    private int claimAndSend() {
        int room = properties.batch() - ledger.underWay();
        if (room * 2 < properties.batch()) {
            return 0;
        }
        List<MailDelivery> due = deliveries.claimDue(room, properties.lease());
        Function<MailDelivery, Optional<String>> reasonAgainst = secondThoughts.about(due);
        due.forEach(mail -> {
            ledger.begin();
            threads.execute(() -> attempt(mail, reasonAgainst.apply(mail)));
        });
        return due.size();
    }

    private void attempt(MailDelivery mail, Optional<String> reasonAgainst) {
        try {
            ledger.add(reasonAgainst.map(reason -> attempt.skip(mail, reason)).orElseGet(() -> attempt.make(mail)));
        } catch (RuntimeException e) {
            log.error("Mail {} is tried again when its lease ends", mail.id(), e);
            ledger.abandon();
        }
    }
}
