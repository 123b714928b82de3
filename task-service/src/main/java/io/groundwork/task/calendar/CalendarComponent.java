package io.groundwork.task.calendar;

import java.util.List;

/** As what a task appears. Google, Apple and Outlook show the events of an address they subscribe to, and no to-dos. */
enum CalendarComponent {
    VEVENT {
        @Override
        void write(DatedTask task, ContentLines lines) {
            lines.time("DTSTART", task.begin()).time("DTEND", task.end());
            // The time of whoever looks at it stays free.
            lines.line("TRANSP", "TRANSPARENT");
            lines.line(
                    "STATUS",
                    switch (task.status()) {
                        case CANCELLED -> "CANCELLED";
                        case TODO, IN_PROGRESS, DONE -> "CONFIRMED";
                    });
        }

        @Override
        String summary(DatedTask task) {
            return switch (task.status()) {
                case DONE -> "\u2713 " + task.title();
                case TODO, IN_PROGRESS, CANCELLED -> task.title();
            };
        }
    },

    VTODO {
        @Override
        void write(DatedTask task, ContentLines lines) {
            // A to-do must be due later than it starts.
            lines.time("DTSTART", task.dueAt() == null || task.end() != null ? task.startsAt() : null);
            lines.time("DUE", task.dueAt()).time("COMPLETED", task.completedAt());
            lines.line(
                    "STATUS",
                    switch (task.status()) {
                        case TODO -> "NEEDS-ACTION";
                        case IN_PROGRESS -> "IN-PROCESS";
                        case DONE -> "COMPLETED";
                        case CANCELLED -> "CANCELLED";
                    });
        }
    };

    /** From none to the highest; in a calendar 1 is the highest and 0 is none. */
    private static final List<Integer> PRIORITIES = List.of(0, 7, 5, 3, 1);

    /** Writes what is this component's own. */
    abstract void write(DatedTask task, ContentLines lines);

    String summary(DatedTask task) {
        return task.title();
    }

    static int priority(DatedTask task) {
        return PRIORITIES.get(task.priority());
    }
}
