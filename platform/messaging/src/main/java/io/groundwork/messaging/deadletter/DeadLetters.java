package io.groundwork.messaging.deadletter;

import io.groundwork.platform.id.Ids;
import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code dead_letter}. Safe for concurrent use. */
final class DeadLetters {

    private static final String ADD = """
            insert into dead_letter (id, topic, partition, record_offset, recorded_at, consumer_group, event_id, event_type,
                event_key, value, headers, exception, message, stack, failed_at, redrives)
            values (:id, :topic, :partition, :offset, :recordedAt, :group, :eventId, :eventType,
                :key, :value, :headers::jsonb, :exception, :message, :stack, :failedAt, :redrives)
            on conflict (topic, partition, record_offset, recorded_at, consumer_group) do nothing
            """;

    private static final String MATCHING = """

            from dead_letter d
            where d.state = 'pending'
                and (:topic::text is null or d.topic = :topic)
                and (:since::timestamptz is null or d.failed_at >= :since)
                and (:anyId or d.id = any (:ids))
            """;

    private final JdbcClient jdbc;
    private final KeysetPager pager;

    DeadLetters(JdbcClient jdbc, KeysetPager pager) {
        this.jdbc = jdbc;
        this.pager = pager;
    }

    /** Keeps a failed record; one that is known already stays as it is. */
    void add(FailedRecord failed) {
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("topic", failed.topic())
                .param("partition", failed.partition())
                .param("offset", failed.offset())
                .param("recordedAt", failed.recordedAt().atOffset(ZoneOffset.UTC))
                .param("group", failed.group())
                .param("eventId", failed.eventId())
                .param("eventType", failed.eventType())
                .param("key", failed.key())
                .param("value", failed.received().value())
                .param("headers", RecordHeaderJson.write(failed.received().headers()))
                .param("exception", failed.exception())
                .param("message", failed.message())
                .param("stack", failed.stack())
                .param("failedAt", failed.failedAt().atOffset(ZoneOffset.UTC))
                .param("redrives", failed.redrives())
                .update();
    }

    Page<DeadLetter> list(
            @Nullable String topic, @Nullable DeadLetterState state, @Nullable Instant since, PageRequest page) {
        return pager.fetch(
                KeysetQuery.select(DeadLetterRows.COLUMNS, "dead_letter d")
                        .where("d.topic = :topic", "topic", topic)
                        .where("d.state = :state", "state", state == null ? null : state.text())
                        .where("d.failed_at >= :since", "since", since)
                        .sortableNotNull("failed_at", "d.failed_at", Instant.class)
                        .defaultSort("-failed_at")
                        .tieBreaker("d.id", UUID.class)
                        .map(DeadLetterRows::deadLetter),
                page);
    }

    DeadLetterDetail get(UUID id) {
        return jdbc.sql("select " + DeadLetterRows.COLUMNS
                        + ", d.value, d.headers, d.stack from dead_letter d where id = :id")
                .param("id", id)
                .query(DeadLetterRows::detail)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no dead letter " + id));
    }

    long countPending(RedriveRequest filter) {
        return matching("select count(*)", filter, "").query(Long.class).single();
    }

    /** Locks, for the current transaction, the oldest that match; those another redrive holds are left out. */
    List<StoredRecord> lockPending(RedriveRequest filter, int limit) {
        return matching(
                        "select " + DeadLetterRows.COLUMNS + ", d.value, d.headers",
                        filter,
                        "order by d.failed_at, d.id limit :limit for update skip locked")
                .param("limit", limit)
                .query(DeadLetterRows::storedRecord)
                .list();
    }

    void mark(List<UUID> ids, DeadLetterState state, Instant at) {
        jdbc.sql("update dead_letter set state = :state, redriven_at = :at where id = any (:ids)")
                .param("state", state.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec matching(String what, RedriveRequest filter, String how) {
        return jdbc.sql(what + MATCHING + how)
                .param("topic", filter.topic())
                .param("since", filter.since() == null ? null : filter.since().atOffset(ZoneOffset.UTC))
                .param("anyId", filter.ids() == null)
                .param("ids", filter.ids() == null ? new UUID[0] : filter.ids().toArray(UUID[]::new));
    }
}
