package io.groundwork.notification.delivery;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Claims what is due and has it tried, each call on a thread of its own; replicas share the work by what each has claimed. */
@Component
class Dispatch extends WakeableLoop {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final DueDeliveries due;
    private final Channels channels;
    private final Attempt attempt;
    private final OutcomeLedger ledger;
    private final InFlight inFlight;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Dispatch(
            DueDeliveries due,
            Channels channels,
            Attempt attempt,
            OutcomeLedger ledger,
            InFlight inFlight,
            DeliveryProperties properties,
            Clock clock) {
        super("delivery-dispatch", properties.poll());
        this.due = due;
        this.channels = channels;
        this.attempt = attempt;
        this.ledger = ledger;
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

    private int claimAndSend() {
        int room = Math.min(properties.batch(), inFlight.room());
        if (room == 0) {
            return 0;
        }
        List<DueDelivery> claimed = due.claim(clock.instant(), room, inFlight.calls());
        if (!claimed.isEmpty()) {
            send(claimed);
        }
        return claimed.size();
    }

    private void send(List<DueDelivery> claimed) {
        Channel.Calls calls = channels.prepare(claimed);
        claimed.forEach(delivery -> {
            inFlight.begin(delivery.subscriptionId());
            threads.execute(() -> attempt(delivery, calls));
        });
    }

    private void attempt(DueDelivery delivery, Channel.Calls calls) {
        try {
            ledger.add(attempt.make(delivery, calls));
        } catch (RuntimeException e) {
            log.error("Delivery {} is tried again when its lease ends", delivery.id(), e);
            inFlight.end(delivery.subscriptionId());
        }
    }
}
