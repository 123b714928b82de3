package io.groundwork.ingest.click;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Counts page views in Redis. Safe to repeat, in whole or in part, and from several replicas at once. */
@Component
class ClickCounter {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> COUNT =
            RedisScript.of(new ClassPathResource("redis/count-clicks.lua"), List.class);

    private final StringRedisTemplate redis;
    private final ClickKeys keys;
    private final ErasedViewers erasedViewers;
    private final ClickMetrics metrics;
    private final ClickSettings settings;
    private final Clock clock;

    ClickCounter(
            StringRedisTemplate redis,
            ClickKeys keys,
            ErasedViewers erasedViewers,
            ClickMetrics metrics,
            ClickSettings settings,
            Clock clock) {
        this.redis = redis;
        this.keys = keys;
        this.erasedViewers = erasedViewers;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    void count(List<Click> clicks) {
        for (int from = 0; from < clicks.size(); from += settings.chunk()) {
            countChunk(clicks.subList(from, Math.min(clicks.size(), from + settings.chunk())));
        }
    }

    private void countChunk(List<Click> clicks) {
        List<String> touched = Stream.concat(
                        Stream.of(keys.erased()), clicks.stream().flatMap(click -> keys.touchedBy(click).stream()))
                .toList();
        Object[] arguments = arguments(clicks);
        List<?> outcome = run(touched, arguments);
        while (outcome.isEmpty()) {
            erasedViewers.restore();
            outcome = run(touched, arguments);
        }
        metrics.counted(clicks.size(), number(outcome.get(0)), number(outcome.get(1)), number(outcome.get(2)));
    }

    /** What Redis says against a script that never changes is Redis's trouble and no view's: it waits, whatever it is. */
    private List<?> run(List<String> touched, Object[] arguments) {
        try {
            return redis.execute(COUNT, touched, arguments);
        } catch (RedisSystemException e) {
            throw new TransientDataAccessResourceException("Redis does not count", e);
        }
    }

    private static int number(Object reply) {
        return Math.toIntExact((Long) reply);
    }

    private Object[] arguments(List<Click> clicks) {
        List<String> arguments = new ArrayList<>(List.of(
                Long.toString(clock.millis()),
                Long.toString(settings.retention().toMillis()),
                Long.toString(settings.expiry().toMillis())));
        for (Click click : clicks) {
            arguments.add(click.eventId());
            arguments.add(Long.toString(click.occurredAt().toEpochMilli()));
            arguments.add(click.userId().value());
            arguments.add(click.url());
            arguments.add(click.userId().person().hash());
        }
        return arguments.toArray();
    }
}
