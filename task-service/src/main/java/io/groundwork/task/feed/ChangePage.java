package io.groundwork.task.feed;

import java.util.List;

/**
 * Some of the feed.
 *
 * @param nextCursor where to go on, now or later; never null
 * @param hasMore whether there is more to read now
 */
record ChangePage(List<ChangeResponse> items, String nextCursor, boolean hasMore) {}
