package io.groundwork.platform.token;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

record RevocationMetrics(RevocationFeed feed, Revocations revocations) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("groundwork.revocations.age", feed, it -> it.age().toMillis() / 1000.0)
                .description("For how long nothing is known of new revocations")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("groundwork.revocations.subjects", revocations, Revocations::subjects)
                .description("Subjects with revoked tokens that have not expired by themselves")
                .register(registry);
    }
}
