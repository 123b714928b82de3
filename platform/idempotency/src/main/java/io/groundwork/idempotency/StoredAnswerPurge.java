package io.groundwork.idempotency;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Duration;

/** Removes expired answers now and then, some at a time. Replicas may do it at once: they skip each other's rows. */
final class StoredAnswerPurge extends WakeableLoop {

    private final StoredAnswers answers;

    StoredAnswerPurge(StoredAnswers answers, Duration interval) {
        super("stored-answer-purge", interval);
        this.answers = answers;
    }

    @Override
    protected void step() {
        untilNothingIsLeft(answers::purge);
    }
}
