package io.groundwork.ingest.click;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Reads the counts, with one round trip each. */
@Component
class ClickCounts {

    /** Long windows over many users take Redis a while; a dashboard of many viewers asks for the same one again and again. */
    private static final Duration SUM_KEPT = Duration.ofSeconds(1);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> USER =
            RedisScript.of(new ClassPathResource("redis/count-user.lua"), List.class);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> TOP =
            RedisScript.of(new ClassPathResource("redis/top-clicks.lua"), List.class);

    private final StringRedisTemplate redis;
    private final ClickKeys keys;

    ClickCounts(StringRedisTemplate redis, ClickKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /**
     * Counts a user's views after {@code at - window} and up to {@code at}, both to the millisecond.
     *
     * @throws io.groundwork.platform.problem.ProblemException 503 without Redis
     */
    UserClicksResponse ofUser(UserId user, Window window, Instant at) {
        Instant from = at.minus(window.length());
        List<?> counts = run(USER, List.of(keys.user(user)), millis(from), millis(at));
        return new UserClicksResponse(
                user.value(), window.text(), from, at, (Long) counts.get(0), (Long) counts.get(1));
    }

    /**
     * Ranks users or URLs by their views in whole minutes, of which the last one holds {@code at}.
     *
     * @throws io.groundwork.platform.problem.ProblemException 503 without Redis
     */
    TopClicksResponse top(Ranking ranking, Window window, Instant at, int limit) {
        BucketSpan span = BucketSpan.endingWith(at, window.length());
        Stream<String> buckets = span.buckets().stream().map(bucket -> keys.bucket(ranking, bucket));
        List<String> touched =
                Stream.concat(Stream.of(keys.sum(ranking, span)), buckets).toList();
        List<?> flat = run(TOP, touched, Integer.toString(limit), Long.toString(SUM_KEPT.toMillis()));
        return new TopClicksResponse(
                ranking, window.text(), span.from(), span.to(), number(flat.getFirst()), ranked(ranking, flat));
    }

    private static List<RankedClicks> ranked(Ranking ranking, List<?> flat) {
        List<RankedClicks> ranked = new ArrayList<>();
        for (int i = 1; i < flat.size(); i += 2) {
            ranked.add(RankedClicks.of(ranking, (String) flat.get(i), number(flat.get(i + 1))));
        }
        return ranked;
    }

    private List<?> run(
            @SuppressWarnings("rawtypes") RedisScript<List> script, List<String> touched, Object... arguments) {
        try {
            return redis.execute(script, touched, arguments);
        } catch (DataAccessException e) {
            throw CountsUnavailableException.because(e);
        }
    }

    /** A score, which is a whole number here. */
    private static long number(Object score) {
        return Long.parseLong((String) score);
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
