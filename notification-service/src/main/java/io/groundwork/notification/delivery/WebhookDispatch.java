package io.groundwork.notification.delivery;

import io.groundwork.notification.wakeup.WakeableLoop;
import io.groundwork.notification.webhook.SigningKey;
import io.groundwork.notification.webhook.SigningKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Claims what is due and has it tried; replicas share the work by what each has claimed. */
@Component
class WebhookDispatch extends WakeableLoop {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatch.class);

    private final DueDeliveries due;
    private final SigningKeys keys;
    private final WebhookAttempt attempt;
    private final OutcomeLedger ledger;
    private final Bulkheads bulkheads;
    private final InFlight inFlight;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebhookDispatch(
            DueDeliveries due,
            SigningKeys keys,
            WebhookAttempt attempt,
            OutcomeLedger ledger,
            Bulkheads bulkheads,
            InFlight inFlight,
            DeliveryProperties properties,
            Clock clock) {
        super("webhook-dispatch", properties.poll());
        this.due = due;
        this.keys = keys;
        this.attempt = attempt;
        this.ledger = ledger;
        this.bulkheads = bulkheads;
        this.inFlight = inFlight;
        this.properties = properties;
        this.clock = clock;
        inFlight.whenFreed(this::wake);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeliveriesDue queued) {
        wake();
    }

    @Override
    protected void step() {
        while (isRunning() && claimAndSend() > 0) {}
    }

    int claimAndSend() {
        int room = Math.min(properties.batch(), inFlight.room());
        if (room == 0) {
            return 0;
        }
        Instant now = clock.instant();
        List<DueDelivery> claimed =
                due.claim(now, now.plus(properties.lease()), room, properties.perEndpoint(), inFlight.busy());
        if (!claimed.isEmpty()) {
            send(claimed);
        }
        return claimed.size();
    }

    private void send(List<DueDelivery> claimed) {
        Map<UUID, List<SigningKey>> signing =
                keys.of(claimed.stream().map(DueDelivery::subscriptionId).collect(Collectors.toSet()));
        claimed.forEach(delivery -> {
            inFlight.begin(delivery.subscriptionId());
            threads.execute(() -> bulkheads.run(
                    delivery.subscriptionId(),
                    () -> attempt(delivery, signing.getOrDefault(delivery.subscriptionId(), List.of()))));
        });
    }

    private void attempt(DueDelivery delivery, List<SigningKey> signing) {
        try {
            ledger.add(attempt.make(delivery, signing));
        } catch (RuntimeException e) {
            log.error("Delivery {} is tried again when its lease ends", delivery.id(), e);
            inFlight.end(delivery.subscriptionId());
        }
    }
}
