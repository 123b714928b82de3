package io.groundwork.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetPagerIntegrationTests {

    private static PagingDatabase database;
    private static KeysetPager pager;

    @BeforeAll
    static void start() {
        database = new PagingDatabase();
        pager = new KeysetPager(database.jdbc(), new CursorCodec("0123456789abcdef"));
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "due_at",
                "-due_at",
                "due_at,priority",
                "-due_at,title,-priority",
                "due_at,-created_at",
                "priority,-due_at",
                "-priority,due_at,-title",
                "title,priority",
                "-title",
                "created_at",
                "-created_at",
                "-created_at,priority",
                "created_at,-due_at"
            })
    void aWalkInAnyOrderGivesEveryRowOnceThereAndBack(String sort) {
        List<UUID> expected = inOrder(sort);
        List<Page<UUID>> pages = new ArrayList<>();
        pages.add(page(sort, null));
        while (pages.getLast().nextCursor() != null) {
            pages.add(page("", pages.getLast().nextCursor()));
        }
        assertThat(ids(pages)).isEqualTo(expected);

        List<Page<UUID>> back = new ArrayList<>(List.of(pages.getLast()));
        while (back.getLast().previousCursor() != null) {
            back.add(page(sort, back.getLast().previousCursor()));
        }
        Collections.reverse(back);
        assertThat(ids(back)).isEqualTo(expected);
    }

    @Test
    void rowsAddedAndRemovedDuringAWalkNeitherRepeatNorHideOthers() {
        List<UUID> before = inOrder("priority,-due_at");
        List<UUID> seen = new ArrayList<>();
        List<UUID> removed = new ArrayList<>();
        String cursor = null;
        do {
            Page<UUID> page = page("priority,-due_at", cursor);
            seen.addAll(page.items());
            removed.add(page.items().getLast());
            database.jdbc()
                    .sql("insert into item (priority, created_at) values (1, now())")
                    .update();
            database.jdbc()
                    .sql("delete from item where id = ?")
                    .param(removed.getLast())
                    .update();
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void pageNumbersAndOffsetsGiveTheSameRows() {
        List<UUID> expected = inOrder("-due_at");
        List<SortKey> sort = SortKey.parse("-due_at");
        Page<UUID> third = pager.fetch(query(), new PageRequest(30, null, 3, null, true, sort));
        Page<UUID> skipped = pager.fetch(query(), new PageRequest(30, null, null, 60L, false, sort));
        assertThat(third.items()).isEqualTo(expected.subList(60, 90)).isEqualTo(skipped.items());
        assertThat(third.total()).isEqualTo(expected.size());
        assertThat(skipped.total()).isNull();
        assertThat(third.nextCursor()).isNotNull();
    }

    @Test
    void aFilterHoldsOnEveryPageAndInTheTotal() {
        KeysetQuery<UUID> filtered = builder()
                .where("i.created_at < :before or i.title = 't1'", "before", Instant.parse("2026-01-01T10:00:00Z"))
                .where("i.priority = :priority", "priority", null)
                .map((row, number) -> row.getObject("id", UUID.class));
        Page<UUID> first = pager.fetch(filtered, new PageRequest(100, null, null, null, true, List.of()));
        Page<UUID> second =
                pager.fetch(filtered, new PageRequest(100, first.nextCursor(), null, null, false, List.of()));
        assertThat(first.items()).hasSize(100).doesNotContainAnyElementsOf(second.items());
        assertThat(first.total())
                .isEqualTo(first.items().size() + second.items().size());
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void anEmptyListIsAPageWithoutCursors() {
        KeysetQuery<UUID> none = builder().where("false").map((row, number) -> row.getObject("id", UUID.class));
        assertThat(pager.fetch(none, PageRequest.first(10))).isEqualTo(new Page<>(List.of(), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"created_at", "-created_at", "due_at", "-due_at"})
    void anIndexOnTheKeyAndTheTieBreakerServesEveryPage(String sort) {
        Page<UUID> first = page(sort, null);
        assertThat(planOf(sort, null)).contains("Index Scan").doesNotContain("Seq Scan");
        assertThat(planOf("", first.nextCursor()))
                .contains("Index Cond: ", "(ROW(")
                .doesNotContain("Seq Scan");
        assertThat(planOf("", page("", first.nextCursor()).previousCursor())).contains("(ROW(");
    }

    /** In the first 500 rows 100 have no due date, so the twelfth page of 37 lies among them. */
    @ParameterizedTest
    @ValueSource(strings = {"due_at", "-due_at"})
    void pagesAmongTheNullsAreReadFromTheIndexToo(String sort) {
        Page<UUID> among = pager.fetch(query(), new PageRequest(37, null, 12, null, false, SortKey.parse(sort)));
        assertThat(planOf("", among.nextCursor()))
                .contains("due_at IS NULL) AND (id ")
                .doesNotContain("Sort");
    }

    @Test
    void theNullsAreNotLookedAtWhileTheValuesFillThePage() {
        assertThat(planOf("-due_at", null)).contains("One-Time Filter").contains("(never executed)");
    }

    private static String planOf(String sort, String cursor) {
        KeysetPage<UUID> page = KeysetPage.of(
                query(),
                new PageRequest(10, cursor, null, null, false, SortKey.parse(sort)),
                new CursorCodec("0123456789abcdef"));
        database.jdbc().sql("set enable_seqscan = off").update();
        database.jdbc().sql("set enable_bitmapscan = off").update();
        return String.join(
                "\n",
                database.jdbc()
                        .sql("explain (analyze, costs off) " + page.sql())
                        .params(page.parameters())
                        .query(String.class)
                        .list());
    }

    private static Page<UUID> page(String sort, String cursor) {
        return pager.fetch(query(), new PageRequest(37, cursor, null, null, false, SortKey.parse(sort)));
    }

    private static KeysetQuery<UUID> query() {
        return builder().map((row, number) -> row.getObject("id", UUID.class));
    }

    private static KeysetQueryBuilder builder() {
        return KeysetQuery.select("i.id, i.title", "item i")
                .sortable("due_at", "i.due_at", Instant.class)
                .sortable("priority", "i.priority", Integer.class)
                .sortable("title", "i.title", String.class)
                .sortableNotNull("created_at", "i.created_at", Instant.class)
                .defaultSort("-created_at")
                .tieBreaker("i.id", UUID.class);
    }

    /** The oracle: the whole list by one plain statement. */
    private static List<UUID> inOrder(String sort) {
        List<SortKey> keys = SortKey.parse(sort);
        StringBuilder order = new StringBuilder();
        keys.forEach(key -> order.append(key.name())
                .append(key.descending() ? " desc" : " asc")
                .append(" nulls last, "));
        order.append(keys.getFirst().descending() ? "id desc" : "id");
        return database.jdbc()
                .sql("select id from item order by " + order)
                .query(UUID.class)
                .list();
    }

    private static List<UUID> ids(List<Page<UUID>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }
}
