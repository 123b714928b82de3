package io.groundwork.task.calendar;

import io.groundwork.task.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The calendar of a project that its reader may see.
 *
 * @param tag a strong entity tag of its tasks, without the quotes
 */
record ProjectCalendar(ProjectId project, String name, String tag) {

    static ProjectCalendar read(ResultSet row, int number) throws SQLException {
        return new ProjectCalendar(
                new ProjectId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("tag"));
    }
}
