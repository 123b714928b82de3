package io.groundwork.notification.delivery;

import io.groundwork.platform.loop.WakeableLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/**
 * Collects outcomes and notes them together. What the database does not take is held and noted later; what a crash takes with it is
 * tried again after its lease, under the same message id.
 */
@Component
class OutcomeLedger extends WakeableLoop {

    private static final int TOGETHER = 500;

    private final Queue<Outcome> waiting = new ConcurrentLinkedQueue<>();
    private final List<Outcome> held = new ArrayList<>();
    private final OutcomeNotes notes;
    private final InFlight inFlight;

    OutcomeLedger(OutcomeNotes notes, InFlight inFlight, DeliveryProperties properties) {
        super("delivery-ledger", properties.poll());
        this.notes = notes;
        this.inFlight = inFlight;
    }

    void add(Outcome outcome) {
        waiting.add(outcome);
        wake();
    }

    @Override
    protected void step() {
        fill();
        while (!held.isEmpty()) {
            notes.write(held);
            held.forEach(outcome -> inFlight.end(outcome.subscription()));
            held.clear();
            fill();
        }
    }

    private void fill() {
        for (Outcome next = held.size() < TOGETHER ? waiting.poll() : null;
                next != null;
                next = held.size() < TOGETHER ? waiting.poll() : null) {
            held.add(next);
        }
    }
}
