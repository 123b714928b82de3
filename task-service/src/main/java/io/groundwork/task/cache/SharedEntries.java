package io.groundwork.task.cache;

import io.groundwork.platform.id.Ids;
import io.groundwork.task.cache.SharedEntry.Absent;
import io.groundwork.task.cache.SharedEntry.Found;
import io.groundwork.task.cache.SharedEntry.Unknown;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * The entries of all replicas, in Redis. A group is a hash: {@code e} the era it belongs to, {@code #} a token that only this life of
 * the group has, and its fields. A value is put with the token that was there before it was read: if the group was evicted meanwhile,
 * or Redis has lost it, nothing is put. So neither a slow reader nor a restart brings an old value back.
 */
@Component
class SharedEntries {

    /** A group of another era is begun anew; a reader who does not know the era yet neither reads nor writes. */
    private static final RedisScript<String> OPEN = RedisScript.of("""
            local era = redis.call('HGET', KEYS[1], 'e')
            if era and tonumber(era) > tonumber(ARGV[2]) then return '?' end
            if era == ARGV[2] then
              local value = redis.call('HGET', KEYS[1], ARGV[1])
              if value then return '=' .. value end
              return '#' .. redis.call('HGET', KEYS[1], '#')
            end
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], 'e', ARGV[2], '#', ARGV[3])
            redis.call('PEXPIRE', KEYS[1], ARGV[4])
            return '#' .. ARGV[3]""", String.class);

    private static final RedisScript<Boolean> PUT = RedisScript.of("""
            if redis.call('HGET', KEYS[1], '#') ~= ARGV[2] then return false end
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
            return true""", Boolean.class);

    private final StringRedisTemplate redis;
    private final RedisCircuit circuit;
    private final CacheEra era;
    private final PendingEvictions pending;
    private final CacheProperties properties;

    SharedEntries(
            StringRedisTemplate redis,
            RedisCircuit circuit,
            CacheEra era,
            PendingEvictions pending,
            CacheProperties properties) {
        this.redis = redis;
        this.circuit = circuit;
        this.era = era;
        this.pending = pending;
        this.properties = properties;
    }

    SharedEntry open(String key, String field) {
        if (circuit.isOpen() || pending.contains(key)) {
            return new Unknown();
        }
        String now = Long.toString(era.current());
        String token = Ids.next().toString();
        String ttl = Long.toString(properties.ttl().toMillis());
        return circuit.call(() -> redis.execute(OPEN, List.of(key), "=" + field, now, token, ttl))
                .map(SharedEntries::read)
                .orElseGet(Unknown::new);
    }

    void put(String key, String field, String token, String value) {
        circuit.call(() -> redis.execute(PUT, List.of(key), "=" + field, token, value));
    }

    private static SharedEntry read(String answer) {
        String rest = answer.substring(1);
        return switch (answer.charAt(0)) {
            case '=' -> new Found(rest);
            case '#' -> new Absent(rest);
            default -> new Unknown();
        };
    }
}
