package io.groundwork.ingest.click;

import io.groundwork.ingest.person.PersonId;
import java.util.stream.Gatherers;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Takes a person out of the counts, URLs with their id included. How much was viewed in all stays, of nobody. */
@Component
public class ForgettingViews {

    private static final RedisScript<Void> VIEWER =
            RedisScript.of(new ClassPathResource("redis/forget-viewer.lua"), Void.class);
    private static final RedisScript<Void> URLS =
            RedisScript.of(new ClassPathResource("redis/forget-urls.lua"), Void.class);

    private static final int KEYS_A_STEP = 1000;

    /** Redis does nothing else while it looks through all URLs of a bucket. */
    private static final int URL_BUCKETS_A_STEP = 5;

    private final StringRedisTemplate redis;
    private final ClickKeys keys;
    private final ErasedViewers erasedViewers;

    ForgettingViews(StringRedisTemplate redis, ClickKeys keys, ErasedViewers erasedViewers) {
        this.redis = redis;
        this.keys = keys;
        this.erasedViewers = erasedViewers;
    }

    /** From its first step on no view of theirs is counted any more, so that there is an end to what has to be found. */
    public void forget(PersonId person) {
        try {
            erasedViewers.add(person);
            redis.delete(keys.user(new UserId(person.value())));
            run(VIEWER, Ranking.USER, KEYS_A_STEP, person);
            run(URLS, Ranking.URL, URL_BUCKETS_A_STEP, person);
        } catch (RedisSystemException e) {
            throw new TransientDataAccessResourceException("Redis does not forget", e);
        }
    }

    private void run(RedisScript<Void> script, Ranking ranking, int bucketsAStep, PersonId person) {
        ScanOptions all = ScanOptions.scanOptions()
                .match(keys.buckets(ranking))
                .count(KEYS_A_STEP)
                .build();
        try (Cursor<String> found = redis.scan(all)) {
            found.stream()
                    .gather(Gatherers.windowFixed(bucketsAStep))
                    .forEach(buckets -> redis.execute(script, buckets, person.value()));
        }
    }
}
