package io.groundwork.messaging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes the way a service does: within a transaction of its own. */
@Component
public class Transactions extends TransactionTemplate {

    private final transient Outbox outbox;

    Transactions(PlatformTransactionManager transactionManager, Outbox outbox) {
        super(transactionManager);
        this.outbox = outbox;
    }

    public void publish(OutgoingEvent... events) {
        executeWithoutResult(status -> {
            for (OutgoingEvent event : events) {
                outbox.publish(event);
            }
        });
    }
}
