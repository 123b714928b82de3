package io.groundwork.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row: the item, and the texts of its sort values. */
record KeysetRow<T>(T item, List<@Nullable String> keys) {}
