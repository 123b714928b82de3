package io.groundwork.registration.profile;

import io.groundwork.registration.account.AccountChanged;
import io.groundwork.registration.account.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Profiles in Redis, for 60 s. An entry is {@code version:json}; a changed profile leaves {@code version:} behind, so that a reader who
 * was slow with the old row cannot put it back. Never asked about rights. With Redis away everything is a miss.
 */
@Component
class ProfileCache {

    private static final Logger log = LoggerFactory.getLogger(ProfileCache.class);
    private static final String LIFETIME_MILLIS =
            Long.toString(Duration.ofSeconds(60).toMillis());

    /** Writes unless what is there is newer. */
    private static final RedisScript<Boolean> PUT = RedisScript.of("""
            local current = redis.call('GET', KEYS[1])
            if current and tonumber(string.match(current, '^%d+')) > tonumber(ARGV[1]) then return false end
            redis.call('SET', KEYS[1], ARGV[1] .. ':' .. ARGV[2], 'PX', ARGV[3])
            return true""", Boolean.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    ProfileCache(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    Optional<VersionedProfile> find(AccountId id) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(key(id))).flatMap(this::read);
        } catch (DataAccessException away) {
            log.warn("Profile cache not read: {}", away.getMessage());
            return Optional.empty();
        }
    }

    void put(AccountId id, VersionedProfile profile) {
        write(id, profile.version(), json.writeValueAsString(profile.profile()));
    }

    /** After the commit: before it, others would only cache the old row again. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void evict(AccountChanged change) {
        write(change.id(), change.version(), "");
    }

    private void write(AccountId id, long version, String profile) {
        try {
            redis.execute(PUT, List.of(key(id)), Long.toString(version), profile, LIFETIME_MILLIS);
        } catch (DataAccessException away) {
            log.warn("Profile cache not written: {}", away.getMessage());
        }
    }

    private Optional<VersionedProfile> read(String entry) {
        int colon = entry.indexOf(':');
        String profile = entry.substring(colon + 1);
        return profile.isEmpty()
                ? Optional.empty()
                : Optional.of(new VersionedProfile(
                        json.readValue(profile, Profile.class), Long.parseLong(entry, 0, colon, 10)));
    }

    private static String key(AccountId id) {
        return "registration:profile:" + id;
    }
}
