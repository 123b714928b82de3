package io.groundwork.task.task;

import io.groundwork.task.Api;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project of 100,000 tasks, written past the service: many ties in each sort key, and nulls where there may be some. */
final class LargeProject {

    static final int TASKS = 100_000;

    private static final String FILL = """
            insert into task (id, project_id, title, description, status, priority, labels, assignee_id,
                              starts_at, due_at, completed_at, version, created_at, updated_at)
            select uuidv7(), :project::uuid, 'Task ' || (n * 7919 % 100000), 'number ' || n % 5000 || ' of a large project',
                   (array['DONE', 'TODO', 'IN_PROGRESS', 'CANCELLED'])[1 + n % 4], n % 5,
                   array['area-' || n % 20, 'team-' || n % 500],
                   case when n % 3 = 0 then 'assignee-' || n % 50 end,
                   case when n % 2 = 0 then at end,
                   case when n % 3 > 0 then at + n % 1000 * interval '1 hour' end,
                   case when n % 4 = 0 then at end,
                   0, at, at + n % 97 * interval '1 minute'
            from (select n, timestamptz '2026-01-01T00:00Z' + n * interval '1 second' as at
                  from generate_series(1, :tasks) n) numbered
            """;

    private LargeProject() {}

    /** Fills a new project of this owner, and gives its id. */
    static String fill(Api owner, JdbcClient jdbc) {
        return fill(owner, jdbc, TASKS);
    }

    static String fill(Api owner, JdbcClient jdbc, int tasks) {
        String id = owner.post("/api/v1/projects", "{\"name\":\"Large\"}")
                .expect(201)
                .id();
        jdbc.sql(FILL).param("project", id).param("tasks", tasks).update();
        jdbc.sql("analyze task").update();
        return id;
    }
}
