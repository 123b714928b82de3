package io.groundwork.task.cache;

import io.groundwork.task.cache.LocalEntries.Reading;
import io.groundwork.task.cache.SharedEntry.Absent;
import io.groundwork.task.cache.SharedEntry.Found;
import io.groundwork.task.cache.SharedEntry.Unknown;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One kind of things, in this process and in Redis. What does not exist is not remembered. Safe for concurrent use. */
public final class TwoLevelCache<V> {

    private final String name;
    private final LocalEntries<V> local;
    private final SharedEntries shared;
    private final EntryText<V> text;
    private final Evictions evictions;
    private final Lookups lookups;

    TwoLevelCache(
            String name,
            LocalEntries<V> local,
            SharedEntries shared,
            EntryText<V> text,
            Evictions evictions,
            Lookups lookups) {
        this.name = name;
        this.local = local;
        this.shared = shared;
        this.text = text;
        this.evictions = evictions;
        this.lookups = lookups;
    }

    /**
     * Finds a value.
     *
     * @param group what is evicted together
     * @param field which of the group
     * @param source reads it from the database; its exceptions go to the caller
     */
    public Optional<V> find(String group, String field, Supplier<Optional<V>> source) {
        EntryName entry = new EntryName(group, field);
        Optional<V> present = local.find(entry);
        if (present.isPresent()) {
            lookups.local().increment();
            return present;
        }
        Reading reading = local.beginReading(entry);
        Optional<V> value = read(entry, source);
        value.ifPresent(found -> local.put(entry, found, reading));
        return value;
    }

    /** Forgets groups, on this replica at once. To be called after the commit of what changed them; throws nothing. */
    public void evict(Collection<String> groups) {
        if (!groups.isEmpty()) {
            evictions.evict(name, List.copyOf(groups));
        }
    }

    private Optional<V> read(EntryName entry, Supplier<Optional<V>> source) {
        String key = Evictions.key(name, entry.group());
        return switch (shared.open(key, entry.field())) {
            case Found(String value) -> understood(value, source);
            case Absent(String token) -> {
                Optional<V> value = load(source);
                value.ifPresent(found -> shared.put(key, entry.field(), token, text.write(found)));
                yield value;
            }
            case Unknown() -> load(source);
        };
    }

    private Optional<V> understood(String value, Supplier<Optional<V>> source) {
        Optional<V> understood = text.read(value);
        if (understood.isPresent()) {
            lookups.shared().increment();
            return understood;
        }
        return load(source);
    }

    private Optional<V> load(Supplier<Optional<V>> source) {
        lookups.database().increment();
        return source.get();
    }
}
