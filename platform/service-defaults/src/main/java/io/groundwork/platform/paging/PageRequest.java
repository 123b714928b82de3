package io.groundwork.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list the caller wants; a controller parameter read from {@code limit}, {@code cursor}, {@code page},
 * {@code page_size}, {@code offset}, {@code count} and {@code sort}. At most one of cursor, page and offset is set.
 *
 * @param limit items wanted, 1 to {@value #MAX_LIMIT}; {@code page_size} in the page form
 * @param cursor opaque mark from an earlier page, or null for the start
 * @param page number of the page, from 1, or null
 * @param offset items to skip, from 0, or null
 * @param count whether the total is wanted
 * @param sort order wanted; empty for the list's own
 */
public record PageRequest(
        int limit,
        @Nullable String cursor,
        @Nullable Integer page,
        @Nullable Long offset,
        boolean count,
        List<SortKey> sort) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        sort = List.copyOf(sort);
    }

    /** The first items in the list's own order. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, null, null, null, false, List.of());
    }

    /** Items to skip, whichever form was used; 0 with a cursor. */
    public long skip() {
        if (page != null) {
            return (page - 1L) * limit;
        }
        return offset == null ? 0 : offset;
    }
}
