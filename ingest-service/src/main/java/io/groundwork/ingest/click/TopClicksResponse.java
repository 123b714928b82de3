package io.groundwork.ingest.click;

import java.time.Instant;
import java.util.List;

/**
 * The most frequent users or URLs.
 *
 * @param window as asked for
 * @param from inclusive, a whole minute
 * @param to exclusive, a whole minute
 * @param total views of everybody in this time
 */
record TopClicksResponse(Ranking by, String window, Instant from, Instant to, long total, List<RankedClicks> items) {

    TopClicksResponse {
        items = List.copyOf(items);
    }
}
