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

    ClickMetrics(MeterRegistry metrics) {
        this.added = metrics.counter(METRIC, "outcome", "counted");
        this.late = metrics.counter(METRIC, "outcome", "late");
        this.repeated = metrics.counter(METRIC, "outcome", "repeated");
    }

    void counted(int all, int fresh, int tooLate) {
        added.increment(fresh);
        late.increment(tooLate);
        repeated.increment(all - fresh - tooLate);
    }
}
