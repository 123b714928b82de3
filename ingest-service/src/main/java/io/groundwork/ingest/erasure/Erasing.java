package io.groundwork.ingest.erasure;

import io.groundwork.idempotency.AnswerTraces;
import io.groundwork.ingest.click.ForgettingViews;
import io.groundwork.ingest.order.ForgettingCustomers;
import io.groundwork.ingest.person.ErasedPeople;
import io.groundwork.ingest.person.PersonId;
import io.groundwork.messaging.EventTraces;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a person's records: views go, orders stay as the business's own, of nobody. */
@Service
class Erasing {

    private final ErasedPeople erasedPeople;
    private final ForgettingViews views;
    private final ForgettingCustomers customers;
    private final EventTraces events;
    private final AnswerTraces answers;
    private final Clock clock;

    Erasing(
            ErasedPeople erasedPeople,
            ForgettingViews views,
            ForgettingCustomers customers,
            EventTraces events,
            AnswerTraces answers,
            Clock clock) {
        this.erasedPeople = erasedPeople;
        this.views = views;
        this.customers = customers;
        this.events = events;
        this.answers = answers;
        this.clock = clock;
    }

    /** Redis first: it may be away or slow, and what comes after makes others wait. Safe to repeat from any point. */
    @Transactional
    void erase(PersonId person) {
        views.forget(person);
        events.forget(person.value());
        answers.forget(person.value());
        erasedPeople.add(person, clock.instant());
        customers.forget(person);
    }
}
