package io.groundwork.messaging.relay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

record RelayMetrics(RelayStatus status) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("groundwork.outbox.oldest.age", status, RelayStatus::oldestAge)
                .description("For how long the oldest event has waited for Kafka")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("groundwork.outbox.pending", status, RelayStatus::pending)
                .description("Events that Kafka has not acknowledged")
                .register(registry);
        Gauge.builder("groundwork.outbox.failed", status, RelayStatus::failed)
                .description("Events that Kafka refuses for good")
                .register(registry);
        Gauge.builder("groundwork.outbox.relay.active", status, it -> it.isActive() ? 1 : 0)
                .description("1 in the process that relays the outbox")
                .register(registry);
        FunctionCounter.builder("groundwork.outbox.published", status, RelayStatus::published)
                .description("Events acknowledged by Kafka")
                .register(registry);
    }
}
