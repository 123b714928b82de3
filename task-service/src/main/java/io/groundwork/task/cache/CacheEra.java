package io.groundwork.task.cache;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A number in the database that every entry in Redis carries; entries of an earlier era are not believed. So what Redis could not be
 * told to forget is forgotten all the same, though Redis be away, cut off from one replica, or back with what it knew before. A
 * replica knows a new era after the local time to live.
 */
@Component
class CacheEra {

    private final JdbcClient jdbc;
    private final CacheProperties properties;
    private volatile @Nullable Known known;

    CacheEra(JdbcClient jdbc, CacheProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    long current() {
        Known now = known;
        if (now == null
                || System.nanoTime() - now.began() >= properties.localTtl().toNanos()) {
            now = read();
            known = now;
        }
        return now.era();
    }

    /** Ends the present era, for all replicas. */
    void end() {
        jdbc.sql("update cache_era set era = era + 1").update();
    }

    private Known read() {
        long began = System.nanoTime();
        return new Known(jdbc.sql("select era from cache_era").query(Long.class).single(), began);
    }

    private record Known(long era, long began) {}
}
