package io.groundwork.ingest.click;

import io.groundwork.ingest.person.ErasedPeople;
import io.groundwork.ingest.person.PersonId;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Redis's copy of who is erased, so that counting asks no database. */
@Component
class ErasedViewers {

    private static final int CHUNK = 1000;
    private static final String COMPLETE = "";

    private final StringRedisTemplate redis;
    private final ClickKeys keys;
    private final ErasedPeople erasedPeople;

    ErasedViewers(StringRedisTemplate redis, ClickKeys keys, ErasedPeople erasedPeople) {
        this.redis = redis;
        this.keys = keys;
        this.erasedPeople = erasedPeople;
    }

    void add(PersonId person) {
        redis.opsForSet().add(keys.erased(), person.hash());
    }

    /** After Redis has lost it. The mark that it is complete comes last. */
    void restore() {
        List<String> hashes = erasedPeople.hashes();
        for (int from = 0; from < hashes.size(); from += CHUNK) {
            List<String> chunk = hashes.subList(from, Math.min(hashes.size(), from + CHUNK));
            redis.opsForSet().add(keys.erased(), chunk.toArray(String[]::new));
        }
        redis.opsForSet().add(keys.erased(), COMPLETE);
    }
}
