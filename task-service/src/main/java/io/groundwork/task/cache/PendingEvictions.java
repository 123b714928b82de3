package io.groundwork.task.cache;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keys that Redis has not been told to forget yet. It is told again until it has heard; meanwhile this replica does not ask it for
 * them. After the time to live there is nothing left to forget.
 */
@Component
class PendingEvictions {

    private static final int CHUNK = 500;

    private final ConcurrentMap<String, Eviction> pending = new ConcurrentHashMap<>();
    private final StringRedisTemplate redis;
    private final RedisCircuit circuit;
    private final CacheProperties properties;

    PendingEvictions(StringRedisTemplate redis, RedisCircuit circuit, CacheProperties properties) {
        this.redis = redis;
        this.circuit = circuit;
        this.properties = properties;
    }

    boolean contains(String key) {
        return pending.containsKey(key);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Tells Redis to forget the keys, now or as soon as it listens. */
    void add(Collection<String> keys) {
        Eviction eviction = new Eviction(System.nanoTime());
        keys.forEach(key -> pending.put(key, eviction));
        tell(List.copyOf(keys));
    }

    @Scheduled(fixedDelay = 200, timeUnit = TimeUnit.MILLISECONDS)
    void tellAgain() {
        long now = System.nanoTime();
        pending.values()
                .removeIf(eviction -> now - eviction.began() > properties.ttl().toNanos());
        List<String> keys = List.copyOf(pending.keySet());
        for (int from = 0; from < keys.size() && !circuit.isOpen(); from += CHUNK) {
            tell(keys.subList(from, Math.min(from + CHUNK, keys.size())));
        }
    }

    private void tell(List<String> keys) {
        List<@Nullable Eviction> told = keys.stream().map(pending::get).toList();
        if (circuit.call(() -> redis.unlink(keys)).isPresent()) {
            for (int i = 0; i < keys.size(); i++) {
                // Unless it has been evicted once more since Redis was told.
                pending.remove(keys.get(i), told.get(i));
            }
        }
    }

    /** Each is another, though begun at one moment. */
    @SuppressWarnings("ClassCanBeRecord")
    private static final class Eviction {

        private final long began;

        Eviction(long began) {
            this.began = began;
        }

        long began() {
            return began;
        }
    }
}
