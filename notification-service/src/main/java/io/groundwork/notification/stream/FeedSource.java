package io.groundwork.notification.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the feeds of one kind are kept. */
interface FeedSource {

    Feed.Kind kind();

    /**
     * What comes after each position, at most {@code limit} each; by one statement.
     *
     * @return as many lists as {@code positions}, in their order
     */
    List<List<StreamEvent>> after(List<Position> positions, int limit);

    /** The newest number of each feed by its name, by one statement; those that never had any are missing. */
    Map<String, Long> lastIds(Collection<String> names);
}
