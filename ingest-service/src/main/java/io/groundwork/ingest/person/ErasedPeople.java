package io.groundwork.ingest.person;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody who was erased. Whoever keeps records asks first, in the same transaction: an erasure waits for those that have asked,
 * and they see it or are seen by it.
 */
@Repository
public class ErasedPeople {

    private static final int LOCK = 0x45524153;

    private final JdbcClient jdbc;

    ErasedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them who are erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> among(Collection<PersonId> people) {
        lock("pg_advisory_xact_lock_shared");
        Map<String, PersonId> byHash =
                people.stream().distinct().collect(Collectors.toMap(PersonId::hash, Function.identity()));
        Set<String> erased = jdbc.sql("select id_hash from erased_person where id_hash = any (:hashes)")
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .query(String.class)
                .set();
        byHash.keySet().retainAll(erased);
        return Set.copyOf(byHash.values());
    }

    /** From here to the end of the transaction nobody keeps records. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(PersonId person, Instant at) {
        lock("pg_advisory_xact_lock");
        jdbc.sql("insert into erased_person (id_hash, erased_at) values (:hash, :at) on conflict do nothing")
                .param("hash", person.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The hashes of all of them. */
    public List<String> hashes() {
        return jdbc.sql("select id_hash from erased_person").query(String.class).list();
    }

    private void lock(String kind) {
        jdbc.sql("select true from " + kind + "(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
