package io.groundwork.task.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts where one cache's answers came from. */
record Lookups(Counter local, Counter shared, Counter database) {

    Lookups(String cache, MeterRegistry meters) {
        this(counter(cache, "local", meters), counter(cache, "redis", meters), counter(cache, "database", meters));
    }

    private static Counter counter(String cache, String source, MeterRegistry meters) {
        return Counter.builder("groundwork.cache.lookups")
                .description("Look-ups by where the answer came from: local and redis are hits, database is a miss")
                .tag("cache", cache)
                .tag("source", source)
                .register(meters);
    }
}
