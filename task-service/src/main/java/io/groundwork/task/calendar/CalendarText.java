package io.groundwork.task.calendar;

import java.util.List;

/** A project's dates as an iCalendar object. The same tasks give the same text. */
final class CalendarText {

    private final ContentLines lines = new ContentLines();
    private final CalendarComponent component;

    private CalendarText(CalendarComponent component) {
        this.component = component;
    }

    static String of(String project, List<DatedTask> tasks, CalendarComponent component) {
        CalendarText text = new CalendarText(component);
        text.begin(project);
        if (tasks.isEmpty()) {
            text.zone();
        }
        tasks.forEach(text::add);
        text.lines.line("END", "VCALENDAR");
        return text.lines.toString();
    }

    private void begin(String project) {
        lines.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Groundwork//Tasks//EN")
                .line("CALSCALE", "GREGORIAN")
                // The name by RFC 7986, and as calendars have known it longer.
                .text("NAME", project)
                .text("X-WR-CALNAME", project)
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
    }

    /** A calendar must have one component at least (RFC 5545, section 3.6). */
    private void zone() {
        lines.line("BEGIN", "VTIMEZONE")
                .line("TZID", "Etc/UTC")
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0000")
                .line("TZOFFSETTO", "+0000")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }

    private void add(DatedTask task) {
        lines.line("BEGIN", component.name())
                .line("UID", task.id() + "@groundwork")
                .time("DTSTAMP", task.updatedAt())
                .time("CREATED", task.createdAt())
                .time("LAST-MODIFIED", task.updatedAt())
                .line("SEQUENCE", Long.toString(task.version()))
                .text("SUMMARY", component.summary(task))
                .text("DESCRIPTION", task.description())
                .texts("CATEGORIES", task.labels())
                .line("PRIORITY", Integer.toString(CalendarComponent.priority(task)));
        component.write(task, lines);
        lines.line("END", component.name());
    }
}
