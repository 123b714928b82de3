package io.groundwork.task.calendar;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads calendars as their readers may see them: who they are is asked in the query. */
@Service
class ReadingCalendars {

    private static final String DATED =
            "t.project_id = %s and t.deleted_at is null" + " and (t.due_at is not null or t.starts_at is not null)";

    /** Whatever happens to a task makes its version, and either its time of change or the number of tasks, another. */
    private static final String CALENDAR = """
            select p.id, p.name, (
                select md5(concat_ws('-', p.name, count(*), sum(t.version), max(t.updated_at)))
                from task t where %s) as tag
            from project p
            where p.id = :project and p.deleted_at is null and exists (
                select from project_member m where m.project_id = p.id and %s)
            """;

    private static final String BY_ADDRESS = CALENDAR.formatted(DATED.formatted("p.id"), """
            m.user_id = (select a.user_id from calendar_address a where a.token_hash = :hash and a.project_id = p.id)""");
    private static final String BY_MEMBER = CALENDAR.formatted(DATED.formatted("p.id"), "m.user_id = :user or :admin");

    private final JdbcClient jdbc;
    private final CalendarProperties properties;

    ReadingCalendars(JdbcClient jdbc, CalendarProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Throws 404 for what the reader may not see. */
    ProjectCalendar of(ProjectId project, CalendarReader reader) {
        return byAddressOr(reader.token(), reader.caller())
                .param("project", project.value())
                .query(ProjectCalendar::read)
                .optional()
                .orElseThrow(ReadingCalendars::invisible);
    }

    String text(ProjectCalendar calendar, CalendarComponent component) {
        return CalendarText.of(
                calendar.name(),
                jdbc.sql("""
                                select %s from task t where %s
                                order by coalesce(t.due_at, t.starts_at) desc, t.id desc limit :most
                                """.formatted(DatedTask.COLUMNS, DATED.formatted(":project")))
                        .param("project", calendar.project().value())
                        .param("most", properties.maxTasks())
                        .query(DatedTask::read)
                        .list(),
                component);
    }

    private JdbcClient.StatementSpec byAddressOr(@Nullable SecretToken token, @Nullable Caller caller) {
        if (token != null) {
            return jdbc.sql(BY_ADDRESS).param("hash", token.hash());
        }
        if (caller == null) {
            throw invisible();
        }
        return jdbc.sql(BY_MEMBER).param("user", caller.subject()).param("admin", caller.isAdmin());
    }

    private static ProblemException invisible() {
        return ProblemException.notFound("There is no such calendar, or its address has been revoked.");
    }
}
