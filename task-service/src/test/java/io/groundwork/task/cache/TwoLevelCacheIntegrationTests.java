package io.groundwork.task.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Story;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackend;
import io.groundwork.test.TestBackends;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Two replicas of the cache on one Redis; what is true is in a field here. */
class TwoLevelCacheIntegrationTests extends Story {

    private static final CacheProperties PROPERTIES = new CacheProperties(
            true, Duration.ofMillis(250), 100, Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofMillis(200));

    private final AtomicReference<String> truth = new AtomicReference<>("old");
    private final String group = newUser();

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private JdbcClient jdbc;

    private Replica here;
    private Replica there;

    @BeforeEach
    void start() {
        here = Replica.on(redis, jdbc);
        there = Replica.on(redis, jdbc);
    }

    @Test
    void whatOneReplicaReadTheOthersFindInRedis() {
        assertThat(read(here)).isEqualTo("old");
        truth.set("new");
        assertThat(read(here)).isEqualTo("old");
        assertThat(read(there)).isEqualTo("old");
        assertThat(redis.getExpire(Evictions.key("thing", group))).isBetween(50L, 60L);
    }

    @Test
    void aReplicaThatEvictsNeverAnswersTheOldAgain() {
        for (int i = 0; i < 50; i++) {
            read(here);
            change("new " + i);
            assertThat(read(here)).isEqualTo("new " + i);
        }
    }

    @Test
    void anotherReplicaAnswersTheOldForAMomentAndNotOnceItHasSettled() {
        read(there);
        change("new");
        here.caches().settle();
        assertThat(read(there)).isEqualTo("new");
    }

    @Test
    void anotherReplicaForgetsWhenItHears() {
        read(there);
        change("new");
        there.evictions().hear("thing\n" + group);
        assertThat(read(there)).isEqualTo("new");
    }

    @Test
    void aSlowReaderCannotPutTheOldBack() {
        String slow = here.cache()
                .find(group, "a", () -> {
                    Optional<Thing> read = Optional.of(new Thing(truth.get()));
                    change("new");
                    return read;
                })
                .orElseThrow()
                .text();
        assertThat(slow).isEqualTo("old");
        assertThat(read(here)).isEqualTo("new");
        assertThat(read(there)).isEqualTo("new");
    }

    @Test
    void aSlowReaderCannotPutTheOldBackIntoARedisThatLostAllItKnew() {
        there.cache().find(group, "a", () -> {
            Optional<Thing> read = Optional.of(new Thing(truth.get()));
            redis.delete(Evictions.key("thing", group));
            truth.set("new");
            return read;
        });
        assertThat(read(here)).isEqualTo("new");
    }

    @Test
    void whatDoesNotExistIsNotRemembered() {
        assertThat(here.cache().find(group, "a", Optional::empty)).isEmpty();
        assertThat(read(here)).isEqualTo("old");
    }

    @Test
    void aReplicaCutOffFromRedisEndsTheEraSoNobodyBelievesTheOld() {
        var nobody = new LettuceConnectionFactory("localhost", 1);
        nobody.afterPropertiesSet();
        nobody.start();
        Replica cutOff = Replica.on(new StringRedisTemplate(nobody), jdbc);
        assertThat(read(there)).isEqualTo("old");
        truth.set("new");
        cutOff.cache().evict(List.of(group));
        assertThat(read(cutOff)).isEqualTo("new");
        cutOff.caches().settle();
        assertThat(read(there)).isEqualTo("new");
        assertThat(read(here)).isEqualTo("new");
        nobody.destroy();
    }

    @Test
    void withoutRedisReadingGoesOnAndNothingOldIsReadWhenItIsBack() {
        read(here);
        read(there);
        TestBackend backend = TestBackends.of(BackendKind.REDIS);
        backend.kill();
        try {
            long start = System.nanoTime();
            change("new");
            IntStream.range(0, 200).forEach(_ -> assertThat(read(here)).isEqualTo("new"));
            here.caches().settle();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        } finally {
            backend.restart();
        }
        assertThat(read(there)).isEqualTo("new");
        await().untilAsserted(() -> {
            here.pending().tellAgain();
            assertThat(here.pending().isEmpty()).isTrue();
        });
        assertThat(read(here)).isEqualTo("new");
        assertThat(read(there)).isEqualTo("new");
    }

    private void change(String text) {
        truth.set(text);
        here.cache().evict(List.of(group));
    }

    private String read(Replica replica) {
        return replica.cache()
                .find(group, "a", () -> Optional.of(new Thing(truth.get())))
                .orElseThrow()
                .text();
    }

    record Thing(String text) {}

    private record Replica(Caches caches, TwoLevelCache<Thing> cache, Evictions evictions, PendingEvictions pending) {

        static Replica on(StringRedisTemplate redis, JdbcClient jdbc) {
            RedisCircuit circuit = new RedisCircuit(PROPERTIES);
            PendingEvictions pending = new PendingEvictions(redis, circuit, PROPERTIES);
            Evictions evictions = new Evictions(redis, circuit, pending);
            CacheEra era = new CacheEra(jdbc, PROPERTIES);
            SharedEntries shared = new SharedEntries(redis, circuit, era, pending, PROPERTIES);
            Caches caches = new Caches(
                    shared, evictions, pending, era, PROPERTIES, JsonMapper.shared(), new SimpleMeterRegistry());
            return new Replica(caches, caches.named("thing", Thing.class), evictions, pending);
        }
    }
}
