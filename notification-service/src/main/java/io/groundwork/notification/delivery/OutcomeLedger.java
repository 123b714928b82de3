package io.groundwork.notification.delivery;

import io.groundwork.notification.ledger.Ledger;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes outcomes together, and only then makes room for more of their endpoints. */
@Component
class OutcomeLedger extends Ledger<Outcome> {

    private final OutcomeNotes notes;
    private final InFlight inFlight;

    OutcomeLedger(OutcomeNotes notes, InFlight inFlight, DeliveryProperties properties) {
        super("delivery-ledger", properties.poll());
        this.notes = notes;
        this.inFlight = inFlight;
    }

    @Override
    protected void note(List<Outcome> outcomes) {
        notes.write(outcomes);
        outcomes.forEach(outcome -> inFlight.end(outcome.subscription()));
    }
}
