package io.groundwork.task.cache;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the caches of this service, each of one kind of thing. */
@Component
public class Caches {

    private final SharedEntries shared;
    private final Evictions evictions;
    private final PendingEvictions pending;
    private final CacheEra era;
    private final CacheProperties properties;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Caches(
            SharedEntries shared,
            Evictions evictions,
            PendingEvictions pending,
            CacheEra era,
            CacheProperties properties,
            JsonMapper json,
            MeterRegistry meters) {
        this.shared = shared;
        this.evictions = evictions;
        this.pending = pending;
        this.era = era;
        this.properties = properties;
        this.json = json;
        this.meters = meters;
    }

    /**
     * Makes a cache, once for each name.
     *
     * @param type what is cached: a record or an enum, whose components are its shape
     */
    public <V> TwoLevelCache<V> named(String name, Class<V> type) {
        LocalEntries<V> local = new LocalEntries<>(properties.localTtl(), properties.localSize());
        evictions.register(name, local);
        return new TwoLevelCache<>(
                name, local, shared, new EntryText<>(type, json), evictions, new Lookups(name, meters));
    }

    public boolean isEnabled() {
        return properties.enabled();
    }

    /**
     * Returns when no replica answers any more from what had been evicted before this call. It takes as long as a local entry lives,
     * or twice that when Redis does not listen: then the era is ended. To be called after the commit, and without a connection.
     */
    public void settle() {
        if (!properties.enabled()) {
            return;
        }
        Duration wait = properties.localTtl();
        if (!pending.isEmpty()) {
            era.end();
            wait = wait.multipliedBy(2);
        }
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS))
                .join();
    }
}
