package io.groundwork.test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema of the module under test, as those who have to take a person out of it see it. Columns are named
 * {@code table.column}.
 */
public final class TestSchema {

    /** Numbers, times and truth values name nobody. */
    private static final String COLUMNS = """
            select table_name, column_name, data_type from information_schema.columns
            where table_schema = current_schema()
                and data_type in ('text', 'character varying', 'character', 'ARRAY', 'json', 'jsonb', 'bytea', 'uuid')
                and table_name not like 'flyway%'
            """;

    /** A foreign key's columns have nothing that is not in the table they point to. */
    private static final String LEFT = """
            with recursive gone (name) as (
                select unnest(?::text[])
                union
                select conrelid::regclass::text from pg_constraint join gone on confrelid = gone.name::regclass
                where contype = 'f' and confdeltype = 'c')
            select c.table_name || '.' || c.column_name from (""" + COLUMNS + """
            ) as c
            where c.table_name not in (select name from gone)
                and c.table_name not in ('outbox', 'inbox', 'dead_letter', 'stored_answer')
                and not (c.data_type = 'uuid' and c.column_name = 'id')
                and not exists (
                    select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                    where k.contype = 'f' and k.conrelid = quote_ident(c.table_name)::regclass and a.attname = c.column_name)
            """;

    private TestSchema() {}

    /** Every column in which the text stands anywhere, within JSON, arrays and bytes too. */
    public static List<String> columnsWith(String text) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var columns = statement.executeQuery(COLUMNS)) {
            var found = new ArrayList<String>();
            while (columns.next()) {
                if (contains(columns.getString(1), columns.getString(2), columns.getString(3), text)) {
                    found.add(columns.getString(1) + "." + columns.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Every column that could name a person and does not go by itself: not with a row of these tables by foreign key, and not with
     * what the starters forget. Compare it with what an erasure looks at, and a column that is new cannot be forgotten.
     */
    public static List<String> columnsLeftWithout(String... deletedTables) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(LEFT)) {
            statement.setArray(1, connection.createArrayOf("text", deletedTables));
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean contains(String table, String column, String type, String text) throws SQLException {
        var place = type.equals("bytea") ? "encode(\"%s\", 'escape')" : "\"%s\"::text";
        var sql = "select exists (select from \"%s\" where position(? in %s) > 0)"
                .formatted(table, place.formatted(column));
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
