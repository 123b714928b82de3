package io.groundwork.task.export;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.interchange.FileFormat;
import io.groundwork.task.project.ProjectId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tasks of a project as they were at one moment, with some of them in memory at a time. */
@Service
class ExportingTasks {

    // Wholes mostly stand before their parts then, and an import joins them at once.
    private static final String TASKS = """
            select %s from task t where t.project_id = :project and t.deleted_at is null order by t.created_at, t.id
            """.formatted(TaskLine.COLUMNS);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ExportProperties properties;
    private final Semaphore slots;
    private final TransactionTemplate snapshot;

    ExportingTasks(
            JdbcClient jdbc, JsonMapper json, ExportProperties properties, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.properties = properties;
        slots = new Semaphore(properties.concurrency());
        // PostgreSQL gives a result bit by bit only inside a transaction.
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
    }

    /** Returns the name of the project, for those who may see it. */
    String nameOf(ProjectId project, Caller caller) {
        return jdbc.sql("""
                        select p.name from project p
                        where p.id = :project and p.deleted_at is null
                          and (:admin or exists (select from project_member m
                                                 where m.project_id = p.id and m.user_id = :caller))
                        """)
                .param("project", project.value())
                .param("admin", caller.isAdmin())
                .param("caller", caller.subject())
                .query(String.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no such project among those you may see."));
    }

    /** Throws a 503 problem, before anything is written, when too many are at it. */
    void write(ProjectId project, FileFormat format, OutputStream output) {
        if (!slots.tryAcquire()) {
            throw new ProblemException(
                            CommonProblem.UNAVAILABLE, "Too many exports are being written. Try again shortly.")
                    .withHeader("Retry-After", "5");
        }
        try {
            LineWriter writer = format == FileFormat.CSV ? new TableWriter(output) : new JsonLinesWriter(json, output);
            snapshot.executeWithoutResult(_ -> writeAll(project, writer));
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            slots.release();
        }
    }

    private void writeAll(ProjectId project, LineWriter writer) {
        jdbc.sql(TASKS)
                .withFetchSize(properties.fetchSize())
                .param("project", project.value())
                .query(row -> {
                    try {
                        writer.write(TaskLine.read(row));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
