package io.groundwork.platform.paging;

/**
 * Groups, of which all rows of a list are members. A page takes no more rows of each than it needs, by an index that begins with the
 * column: however many rows other groups have, and however new they are, they are not looked at.
 *
 * @param table alias of the rows' table, {@code "t"}
 * @param column of the rows, {@code "t.project_id"}
 * @param key of the groups, {@code "m.project_id"}; unique among them
 * @param source of the groups, {@code "project_member m where m.user_id = :caller"}
 */
record RowGroups(String table, String column, String key, String source) {

    /** As a condition on rows, for counting them. */
    String condition() {
        return column + " in (select " + key + " from " + source + ")";
    }

    /** As a condition on the rows of one group. */
    String own() {
        return column + " = groups.key";
    }

    /** The source of a page, made of that of the page of one group. */
    String each(String ofOne) {
        return " from (select " + key + " as key from " + source + ") groups cross join lateral (" + ofOne + ") "
                + table;
    }
}
