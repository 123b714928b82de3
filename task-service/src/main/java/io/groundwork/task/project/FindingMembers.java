package io.groundwork.task.project;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FindingMembers {

    private static final String COLUMNS = "m.user_id, m.role, m.added_at";

    private final FindingProjects projects;
    private final JdbcClient jdbc;
    private final KeysetPager pager;

    FindingMembers(FindingProjects projects, JdbcClient jdbc, KeysetPager pager) {
        this.projects = projects;
        this.jdbc = jdbc;
        this.pager = pager;
    }

    Page<MemberResponse> all(ProjectId project, Caller caller, PageRequest page) {
        projects.one(project, caller);
        return pager.fetch(
                KeysetQuery.select(COLUMNS, "project_member m")
                        .where("m.project_id = :project", "project", project.value())
                        .sortableNotNull("added_at", "m.added_at", Instant.class)
                        .sortableNotNull("user_id", "m.user_id", String.class)
                        .defaultSort("added_at")
                        .tieBreaker("m.user_id", String.class)
                        .map(MemberResponse::read),
                page);
    }

    MemberResponse one(ProjectId project, UserId user, Caller caller) {
        projects.one(project, caller);
        return jdbc.sql("select %s from project_member m where m.project_id = :project and m.user_id = :user"
                        .formatted(COLUMNS))
                .param("project", project.value())
                .param("user", user.value())
                .query(MemberResponse::read)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("%s is not a member of the project.".formatted(user)));
    }
}
