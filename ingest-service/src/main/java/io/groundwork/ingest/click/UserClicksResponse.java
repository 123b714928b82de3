package io.groundwork.ingest.click;

import java.time.Instant;

/**
 * A user's views in a window that ends at a moment.
 *
 * @param window as asked for
 * @param from exclusive
 * @param to inclusive
 * @param count views in the window
 * @param total views known: those within the retention before the user's newest one
 */
record UserClicksResponse(String userId, String window, Instant from, Instant to, long count, long total) {}
