package io.groundwork.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list, between two rows.
 *
 * @param sort the order, in {@link SortKey} form
 * @param values texts of the row's sort values, the tie-breaker last; null for SQL null
 * @param backward whether the page before is wanted
 */
record Position(String sort, List<@Nullable String> values, boolean backward) {}
