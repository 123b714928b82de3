package io.groundwork.ingest.click;

import java.time.Instant;
import java.util.List;

/**
 * The most frequent users or URLs.
 *
 * @param window as asked for
 * @param from inclusive, a whole minute
 * @param to exclusive, a whole minute
 */
record TopClicksResponse(Ranking by, String window, Instant from, Instant to, List<RankedClicks> items) {

    TopClicksResponse {
        items = List.copyOf(items);
    }
}
