package io.groundwork.task.project;

import io.groundwork.task.cache.Caches;
import io.groundwork.task.cache.TwoLevelCache;
import io.groundwork.task.user.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who belongs to which project, as it was read lately: for reading only, and never out of date once the removal of a member has been
 * answered. Who does not belong is not remembered, so a new member sees the project at once.
 */
@Component
public class KnownMembers {

    private final TwoLevelCache<Role> cache;
    private final JdbcClient jdbc;

    KnownMembers(Caches caches, JdbcClient jdbc) {
        cache = caches.named("membership", Role.class);
        this.jdbc = jdbc;
    }

    public boolean include(UserId user, ProjectId project) {
        return cache.find(project.value().toString(), user.value(), () -> role(project, user))
                .isPresent();
    }

    @TransactionalEventListener
    void on(MemberRemoved event) {
        forget(event.projectId());
    }

    @TransactionalEventListener
    void on(MemberAdmitted event) {
        forget(event.projectId());
    }

    @TransactionalEventListener
    void on(ProjectDeleted event) {
        forget(event.projectId());
    }

    private void forget(ProjectId project) {
        cache.evict(List.of(project.value().toString()));
    }

    private Optional<Role> role(ProjectId project, UserId user) {
        return jdbc.sql("""
                        select m.role from project_member m join project p on p.id = m.project_id
                        where m.project_id = :project and m.user_id = :user and p.deleted_at is null
                        """)
                .param("project", project.value())
                .param("user", user.value())
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .optional();
    }
}
