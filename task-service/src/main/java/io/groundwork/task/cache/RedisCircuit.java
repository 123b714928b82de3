package io.groundwork.task.cache;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Calls Redis, and leaves it alone for a while when that failed: without it every call costs a check of the time. */
@Component
class RedisCircuit {

    private static final Logger log = LoggerFactory.getLogger(RedisCircuit.class);

    private final CacheProperties properties;
    private final AtomicLong failedAt;

    RedisCircuit(CacheProperties properties) {
        this.properties = properties;
        failedAt = new AtomicLong(System.nanoTime() - properties.pause().toNanos());
    }

    boolean isOpen() {
        return System.nanoTime() - failedAt.get() < properties.pause().toNanos();
    }

    /** Returns nothing when Redis did not answer, or answered nothing. */
    <T> Optional<T> call(Supplier<@Nullable T> command) {
        if (isOpen()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(command.get());
        } catch (DataAccessException | IllegalStateException away) {
            // The latter while the connections are being closed.
            failedAt.set(System.nanoTime());
            log.warn("Redis is away, left alone for {}: {}", properties.pause(), away.getMessage());
            return Optional.empty();
        }
    }
}
