package io.groundwork.platform.paging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.util.Assert;

/** Collects the parts of a {@link KeysetQuery}. Not safe for concurrent use. */
public final class KeysetQueryBuilder {

    final String columns;
    final String from;
    final List<String> conditions = new ArrayList<>();
    final Map<String, Object> parameters = new LinkedHashMap<>();
    final Map<String, SortColumn> sortable = new LinkedHashMap<>();
    List<SortKey> defaultSort = List.of();

    @Nullable
    RowGroups groups;

    private @Nullable SortColumn tieBreaker;

    KeysetQueryBuilder(String columns, String from) {
        this.columns = columns;
        this.from = from;
    }

    /** Keeps the rows for which the condition holds. */
    public KeysetQueryBuilder where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Keeps the rows for which the condition, which names the parameter as {@code :name}, holds; null keeps all rows. */
    public KeysetQueryBuilder where(String condition, String name, @Nullable Object value) {
        return value == null ? this : where(condition).parameter(name, value);
    }

    /** Sets a named parameter that the select list, the joins or a condition uses. */
    public KeysetQueryBuilder parameter(String name, Object value) {
        // The PostgreSQL driver takes an OffsetDateTime for timestamptz, and no Instant.
        parameters.put(name, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    /**
     * Keeps the rows of some groups, and reads a page of each rather than all rows in their order until enough are of the groups. For
     * conditions that most rows of a group meet; a rare one wants an index of its own, and {@link #where}.
     *
     * @param table alias of the rows' table, {@code "t"}
     * @param column of the rows, {@code "t.project_id"}
     * @param key of the groups, {@code "m.project_id"}; unique among them
     * @param source of the groups, {@code "project_member m where m.user_id = :caller"}
     */
    public KeysetQueryBuilder ofGroups(String table, String column, String key, String source) {
        groups = new RowGroups(table, column, key, source);
        return this;
    }

    /**
     * Lets callers sort by a name. Nulls come last in both directions.
     *
     * @param type Java type of the column: String, UUID, Instant, LocalDate, Integer, Long, BigDecimal or Boolean
     */
    public KeysetQueryBuilder sortable(String name, String expression, Class<?> type) {
        sortable.put(name, new SortColumn(expression, KeyType.of(type), true));
        return this;
    }

    /** As {@link #sortable}, for a column that is never null: an index on it and the tie-breaker then serves every page. */
    public KeysetQueryBuilder sortableNotNull(String name, String expression, Class<?> type) {
        sortable.put(name, new SortColumn(expression, KeyType.of(type), false));
        return this;
    }

    /** The order when the caller names none, {@code "-created_at"}. */
    public KeysetQueryBuilder defaultSort(String keys) {
        defaultSort = SortKey.parse(keys);
        return this;
    }

    /** A unique column that is never null, to tell rows with the same sort values apart. Required. */
    public KeysetQueryBuilder tieBreaker(String expression, Class<?> type) {
        tieBreaker = new SortColumn(expression, KeyType.of(type), false);
        return this;
    }

    /** Finishes the query. */
    public <T> KeysetQuery<T> map(RowMapper<T> mapper) {
        return new KeysetQuery<>(this, mapper);
    }

    SortColumn tieBreaker() {
        Assert.state(tieBreaker != null, "A keyset query needs a tie-breaker");
        return tieBreaker;
    }

    KeysetQueryBuilder copy() {
        KeysetQueryBuilder copy = new KeysetQueryBuilder(columns, from);
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        copy.sortable.putAll(sortable);
        copy.defaultSort = defaultSort;
        copy.groups = groups;
        copy.tieBreaker = tieBreaker();
        return copy;
    }
}
