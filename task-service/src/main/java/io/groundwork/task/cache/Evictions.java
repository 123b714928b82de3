package io.groundwork.task.cache;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Makes all forget: Redis, this process, and by a message over Redis the other replicas, who else would take a moment longer. */
@Component
class Evictions {

    static final String CHANNEL = "groundwork:task:evictions";

    private static final String PREFIX = "groundwork:task:";
    private static final String SEPARATOR = "\n";

    private final Map<String, LocalEntries<?>> locals = new ConcurrentHashMap<>();
    private final StringRedisTemplate redis;
    private final RedisCircuit circuit;
    private final PendingEvictions pending;

    Evictions(StringRedisTemplate redis, RedisCircuit circuit, PendingEvictions pending) {
        this.redis = redis;
        this.circuit = circuit;
        this.pending = pending;
    }

    static String key(String cache, String group) {
        return PREFIX + cache + ":" + group;
    }

    void register(String cache, LocalEntries<?> local) {
        locals.put(cache, local);
    }

    /** Redis first: whoever reads it between the two steps drops what they found in the second. */
    void evict(String cache, List<String> groups) {
        pending.add(groups.stream().map(group -> key(cache, group)).toList());
        drop(cache, groups);
        circuit.call(() -> redis.convertAndSend(CHANNEL, cache + SEPARATOR + String.join(SEPARATOR, groups)));
    }

    void hear(String message) {
        List<String> parts = Arrays.asList(message.split(SEPARATOR, -1));
        drop(parts.getFirst(), parts.subList(1, parts.size()));
    }

    private void drop(String cache, List<String> groups) {
        LocalEntries<?> local = locals.get(cache);
        if (local != null) {
            groups.forEach(local::drop);
        }
    }
}
