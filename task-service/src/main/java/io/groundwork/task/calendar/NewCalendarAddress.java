package io.groundwork.task.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A secret address that was just made.
 *
 * @param url for the calendar to fetch; it is shown this once, and whoever has it can read the project's dates
 */
record NewCalendarAddress(UUID id, URI url, Instant createdAt) {}
