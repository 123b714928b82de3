/** A project's dates as an iCalendar feed (RFC 5545), for calendars that can only be given an address. */
@NullMarked
package io.groundwork.task.calendar;

import org.jspecify.annotations.NullMarked;
