package io.groundwork.task.erasure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where in the service's schema a text stands. */
record Schema(JdbcClient jdbc) {

    /** Looks at every text, array, JSON and binary column of the schema. */
    List<String> columnsWith(String id) {
        return jdbc
                .sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = current_schema()
                          and data_type in ('text', 'ARRAY', 'jsonb', 'character varying', 'bytea')
                        """)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> jdbc.sql(column.search())
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private record Column(String table, String name, String type) {

        String search() {
            String found = type.equals("bytea")
                    ? "position(convert_to(:id, 'UTF8') in %s) > 0".formatted(name)
                    : "position(:id in %s::text) > 0".formatted(name);
            return "select exists (select from %s where %s)".formatted(table, found);
        }
    }
}
