package io.groundwork.ingest.click;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What became of the views that were read from the topic. */
@Component
class ClickMetrics {

    private static final String METRIC = "groundwork.clicks";

    private final Counter added;
    private final Counter late;
    private final Counter repeated;
    private final Counter erased;

    ClickMetrics(MeterRegistry metrics) {
        this.added = metrics.counter(METRIC, "outcome", "counted");
        this.late = metrics.counter(METRIC, "outcome", "late");
        this.repeated = metrics.counter(METRIC, "outcome", "repeated");
        this.erased = metrics.counter(METRIC, "outcome", "erased");
    }

    void counted(int all, int fresh, int tooLate, int ofErased) {
        added.increment(fresh);
        late.increment(tooLate);
        erased.increment(ofErased);
        repeated.increment(all - fresh - tooLate - ofErased);
    }
}
