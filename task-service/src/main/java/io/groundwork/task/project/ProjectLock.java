package io.groundwork.task.project;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Serialises what may only be checked against the whole of a project: who is whose part, and what depends on what. It stops nobody
 * from writing the tasks themselves. Take it before any row of a task is locked, so that no two transactions wait for each other.
 */
@Component
public class ProjectLock {

    private static final int SPACE = "project".hashCode();

    private final JdbcClient jdbc;

    ProjectLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the lock, and holds it until the transaction ends. Two projects share one lock once in a great while. */
    public void acquire(ProjectId project) {
        jdbc.sql("select pg_advisory_xact_lock(:space, :project)")
                .param("space", SPACE)
                .param("project", project.value().hashCode())
                .query((_, _) -> true)
                .single();
    }
}
