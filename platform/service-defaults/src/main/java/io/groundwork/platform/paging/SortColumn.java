package io.groundwork.platform.paging;

/** A column, or an expression over columns, that a list may be ordered by. */
record SortColumn(String expression, KeyType type, boolean nullable) {}
