package io.groundwork.registration.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.registration.account.AccountChanged;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

class ProfileCacheIntegrationTests extends Story {

    @Test
    void aProfileIsCachedUntilItChanges() {
        Person person = newPerson();
        String path = "/api/v1/users/" + person.id();
        Answer first = person.api().get(path).expect(200);
        assertThat(first.header("X-Cache")).isEqualTo("MISS");
        Answer second = person.api().get(path).expect(200);
        assertThat(second.header("X-Cache")).isEqualTo("HIT");
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.etag()).isEqualTo(first.etag());
        person.api()
                .patch("/api/v1/users/me", "{\"display_name\":\"Ada Lovelace\"}", "If-Match", first.etag())
                .expect(200);
        Answer changed = person.api().get(path).expect(200);
        assertThat(changed.header("X-Cache")).isEqualTo("MISS");
        assertThat(changed.text("display_name")).isEqualTo("Ada Lovelace");
        assertThat(person.api().get(path).header("X-Cache")).isEqualTo("HIT");
    }

    @Test
    void anEntryLivesForAMinute(@Autowired StringRedisTemplate redis) {
        Person person = newPerson();
        person.api().get("/api/v1/users/" + person.id()).expect(200);
        assertThat(redis.getExpire("registration:profile:" + person.id())).isBetween(50L, 60L);
    }

    @Test
    void aSlowReaderCannotPutAnOldVersionBack(@Autowired ProfileCache cache, @Autowired Accounts accounts) {
        AccountId id = new AccountId(UUID.fromString(newPerson().id()));
        VersionedProfile old = VersionedProfile.of(accounts.find(id).orElseThrow());
        cache.evict(new AccountChanged(id, old.version() + 1));
        cache.put(id, old);
        assertThat(cache.find(id)).isEmpty();
        cache.put(id, new VersionedProfile(old.profile(), old.version() + 1));
        assertThat(cache.find(id)).isPresent();
    }

    @Test
    void withoutRedisEverythingIsAMiss(@Autowired JsonMapper json, @Autowired Accounts accounts) {
        var nobody = new LettuceConnectionFactory("localhost", 1);
        nobody.afterPropertiesSet();
        nobody.start();
        var cache = new ProfileCache(new StringRedisTemplate(nobody), json);
        AccountId id = new AccountId(UUID.fromString(newPerson().id()));
        cache.put(id, VersionedProfile.of(accounts.find(id).orElseThrow()));
        cache.evict(new AccountChanged(id, 9));
        assertThat(cache.find(id)).isEmpty();
        nobody.destroy();
    }
}
