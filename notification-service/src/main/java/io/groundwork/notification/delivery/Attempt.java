package io.groundwork.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One attempt at one delivery, outside any transaction: whether it is still wanted, and what its answer leads to. */
@Component
class Attempt {

    private final DeliveryProperties properties;
    private final RetrySchedule schedule;
    private final Clock clock;

    Attempt(DeliveryProperties properties, Clock clock) {
        this.properties = properties;
        this.schedule = new RetrySchedule(
                properties.schedule(),
                properties.jitter(),
                () -> ThreadLocalRandom.current().nextLong());
        this.clock = clock;
    }

    Outcome make(DueDelivery delivery, Channel.Calls calls) {
        Instant start = clock.instant();
        Answer answer = delivery.isWanted() ? calls.make(delivery) : Answer.notCalled(delivery.whyUnwanted());
        Instant end = clock.instant();
        return new Outcome(delivery, start, end, answer, next(delivery, answer, end));
    }

    private @Nullable Instant next(DueDelivery delivery, Answer answer, Instant end) {
        if (answer.effect() != Effect.FAILS) {
            return null;
        }
        Duration asked = RetryAfter.read(answer.retryAfter(), end, properties.longestRetryAfter());
        return schedule.next(end, delivery.failuresOfRound(), asked).orElse(null);
    }
}
