package io.groundwork.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysetSqlTests {

    private static final CursorCodec CURSORS = new CursorCodec("0123456789abcdef");
    private static final String ID = "0199aabb-0000-7000-8000-000000000001";
    private static final String TIME = "2026-01-01T00:00Z";

    @Test
    void theFirstPageHasNoCondition() {
        assertThat(page("").sql())
                .isEqualTo("select t.id, t.created_at as gw_key_0, t.id as gw_key_1 from task t"
                        + " order by t.created_at desc, t.id desc limit :gw_limit");
    }

    @Test
    void aUniformOrderWithoutNullsIsComparedByRow() {
        assertThat(after("-created_at", false, TIME, ID)).isEqualTo("(t.created_at, t.id) < (:gw_key_0, :gw_key_1)");
        assertThat(after("-created_at", true, TIME, ID)).isEqualTo("(t.created_at, t.id) > (:gw_key_0, :gw_key_1)");
    }

    @Test
    void amongItsValuesAFirstKeyThatMayBeNullIsComparedByRowToo() {
        assertThat(after("due_at", false, TIME, ID)).isEqualTo("(t.due_at, t.id) > (:gw_key_0, :gw_key_1)");
        assertThat(after("-due_at", true, TIME, ID)).isEqualTo("(t.due_at, t.id) > (:gw_key_0, :gw_key_1)");
        assertThat(after("due_at", false, null, ID)).isEqualTo("(t.id) > (:gw_key_1)");
    }

    @Test
    void nullsOfTheFirstKeyAreAPartAfterItsValues() {
        assertThat(stretches("due_at", false, TIME, ID)).containsExactly(Stretch.VALUES, Stretch.NULLS);
        assertThat(stretches("due_at", false, null, ID)).containsExactly(Stretch.NULLS);
        assertThat(stretches("-due_at", true, null, ID)).containsExactly(Stretch.NULLS, Stretch.VALUES);
        assertThat(stretches("-due_at", true, TIME, ID)).containsExactly(Stretch.VALUES);
        assertThat(stretches("created_at", false, TIME, ID)).containsExactly(Stretch.WHOLE);
    }

    @Test
    void eachPartIsReadNoFurtherThanThePageReaches() {
        assertThat(page("-due_at").sql())
                .isEqualTo("with gw_first as materialized (select t.id, t.due_at as gw_key_0, t.id as gw_key_1,"
                        + " 0 as gw_part from task t where (t.due_at is not null)"
                        + " order by t.due_at desc, t.id desc limit :gw_reach)"
                        + " select * from gw_first union all (select t.id, t.due_at as gw_key_0, t.id as gw_key_1,"
                        + " 1 as gw_part from task t"
                        + " where (t.due_at is null) and ((select count(*) from gw_first) < :gw_reach)"
                        + " order by t.due_at desc, t.id desc limit :gw_reach)"
                        + " order by gw_part, gw_key_0 desc, gw_key_1 desc limit :gw_limit");
    }

    @Test
    void amongItsNullsTheOtherKeysMakeTheOrder() {
        assertThat(page("due_at,created_at").sql())
                .contains("< :gw_reach) order by t.created_at asc, t.id asc limit :gw_reach)");
    }

    @Test
    void nullsOfALaterKeyComeAfterItsValues() {
        assertThat(after("title,due_at", false, "a", TIME, ID))
                .isEqualTo("t.title >= :gw_key_0 and (t.title > :gw_key_0 or t.title = :gw_key_0"
                        + " and ((t.due_at > :gw_key_1 or t.due_at is null)"
                        + " or t.due_at = :gw_key_1 and (t.id > :gw_key_2)))");
        assertThat(after("title,due_at", true, null, null, ID))
                .isEqualTo("t.due_at is not null or t.due_at is null and (t.id < :gw_key_2)");
    }

    @Test
    void skippingTheWholeRangeOfNumbersIsNoOverflow() {
        PageRequest far = new PageRequest(10, null, null, Long.MAX_VALUE - 5, false, SortKey.parse("due_at"));
        assertThat(KeysetPage.of(query(), far, CURSORS).parameters()).containsEntry("gw_reach", Long.MAX_VALUE);
    }

    @Test
    void aMixedOrderStatesTheFirstBoundOnItsOwn() {
        assertThat(after("-created_at,due_at", false, TIME, null, ID))
                .isEqualTo("t.created_at <= :gw_key_0 and (t.created_at < :gw_key_0"
                        + " or t.created_at = :gw_key_0 and (t.due_at is null and (t.id < :gw_key_2)))");
    }

    @Test
    void theConditionJoinsTheFilters() {
        KeysetQuery<String> query =
                builder().where("t.project_id = :project", "project", 7).map((row, n) -> "");
        Position position = new Position("-created_at", List.of(TIME, ID), false);
        String sql = KeysetPage.of(query, request(CURSORS.encode(position), ""), CURSORS)
                .sql();
        assertThat(sql).contains("where (t.project_id = :project) and (((t.created_at, t.id) <");
    }

    @Test
    void aNullParameterSkipsItsCondition() {
        KeysetQuery<String> query =
                builder().where("t.project_id = :project", "project", null).map((row, n) -> "");
        assertThat(KeysetStatement.count(query)).isEqualTo("select count(*) from task t");
        assertThat(query.parameters()).isEmpty();
    }

    @Test
    void ofEachGroupNoMoreIsReadThanThePageReaches() {
        KeysetQuery<String> query = builder()
                .where("t.open")
                .ofGroups("t", "t.project_id", "m.project_id", "member m where m.user_id = :me")
                .map((row, n) -> "");
        assertThat(KeysetPage.of(query, request(null, ""), CURSORS).sql())
                .isEqualTo("select t.id, t.created_at as gw_key_0, t.id as gw_key_1"
                        + " from (select m.project_id as key from member m where m.user_id = :me) groups"
                        + " cross join lateral (select t.* from task t where (t.open) and (t.project_id = groups.key)"
                        + " order by t.created_at desc, t.id desc limit :gw_reach) t"
                        + " order by t.created_at desc, t.id desc limit :gw_limit");
        assertThat(KeysetStatement.count(query))
                .isEqualTo("select count(*) from task t where (t.open)"
                        + " and (t.project_id in (select m.project_id from member m where m.user_id = :me))");
    }

    @Test
    void anUnknownSortKeyIsRefusedByName() {
        assertInvalid(() -> page("colour"), "/sort", "must name one of: created_at, due_at, title");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = CURSORS.encode(new Position("-created_at", List.of(TIME, ID), false));
        assertForeign(() -> KeysetPage.of(query(), request(cursor, "due_at"), CURSORS));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertForeign(() -> after("-created_at", false, "not a time", ID));
        assertForeign(() -> after("-created_at", false, TIME));
        assertForeign(() -> after("-created_at", false, null, ID));
    }

    @Test
    void aQueryNeedsATieBreaker() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeysetQuery.select("id", "task").map((row, n) -> ""));
    }

    @Test
    void aTypeThatCannotBePagedByIsRefusedEarly() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().sortable("age", "t.age", Duration.class));
    }

    private static void assertForeign(Runnable call) {
        assertInvalid(call, "/cursor", "is not a cursor of this list");
    }

    private static void assertInvalid(Runnable call, String pointer, String detail) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::run)
                .satisfies(problem -> assertThat(problem.errors()).containsExactly(new InvalidField(pointer, detail)));
    }

    private static KeysetPage<String> page(String sort) {
        return KeysetPage.of(query(), request(null, sort), CURSORS);
    }

    private static String after(String sort, boolean backward, String... values) {
        return seek(sort, backward, values).condition();
    }

    private static List<Stretch> stretches(String sort, boolean backward, String... values) {
        return seek(sort, backward, values).stretches();
    }

    private static Seek seek(String sort, boolean backward, String... values) {
        Position position = new Position(sort, new ArrayList<>(Arrays.asList(values)), backward);
        return new Seek(KeysetOrder.of(query(), SortKey.parse(sort)), position);
    }

    private static PageRequest request(String cursor, String sort) {
        return new PageRequest(10, cursor, null, null, false, SortKey.parse(sort));
    }

    private static KeysetQuery<String> query() {
        return builder().map((row, number) -> "");
    }

    private static KeysetQueryBuilder builder() {
        return KeysetQuery.select("t.id", "task t")
                .sortableNotNull("created_at", "t.created_at", Instant.class)
                .sortable("due_at", "t.due_at", Instant.class)
                .sortable("title", "t.title", String.class)
                .defaultSort("-created_at")
                .tieBreaker("t.id", UUID.class);
    }
}
