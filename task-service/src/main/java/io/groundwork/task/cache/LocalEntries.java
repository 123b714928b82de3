package io.groundwork.task.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What this replica read within the last moments. An entry is good until its deadline, and only while nothing of its group has been
 * dropped since its reading began: a slow reader can put an old value here, but nobody will take it. Safe for concurrent use.
 */
final class LocalEntries<V> {

    /** Groups share these; dropping one costs the others of its place a reading. */
    private static final int PLACES = 4096;

    private final Cache<EntryName, Entry<V>> entries;
    private final AtomicLongArray drops = new AtomicLongArray(PLACES);
    private final Duration ttl;

    LocalEntries(Duration ttl, int size) {
        this.ttl = ttl;
        entries = Caffeine.newBuilder().maximumSize(size).expireAfterWrite(ttl).build();
    }

    Optional<V> find(EntryName name) {
        Entry<V> entry = entries.getIfPresent(name);
        return entry != null && isGood(name, entry) ? Optional.of(entry.value()) : Optional.empty();
    }

    /** To be called before the reading of what is put with it. */
    Reading beginReading(EntryName name) {
        return new Reading(System.nanoTime(), drops.get(place(name.group())));
    }

    void put(EntryName name, V value, Reading reading) {
        entries.put(name, new Entry<>(value, reading));
    }

    void drop(String group) {
        drops.incrementAndGet(place(group));
    }

    private boolean isGood(EntryName name, Entry<V> entry) {
        return entry.reading().drops() == drops.get(place(name.group()))
                && System.nanoTime() - entry.reading().began() < ttl.toNanos();
    }

    private static int place(String group) {
        return Math.floorMod(group.hashCode(), PLACES);
    }

    /** When a reading began, and how much had been dropped by then. */
    record Reading(long began, long drops) {}

    private record Entry<V>(V value, Reading reading) {}
}
