package io.groundwork.task.imports;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.project.ProjectProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why an import could not go on, in words for its importer. */
@Component
class StoppedImports {

    static final String INTERNAL =
            "The next rows could not be processed, for a reason on our side. Send the file again to go on from there.";

    private static final String GO_ON = " What was imported stays. Send the file again to go on with the rest.";

    private final JdbcClient jdbc;

    StoppedImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String because(Import it, ProblemException refusal) {
        if (refusal.type() == ProjectProblem.PROJECT_ARCHIVED) {
            return "The project was archived." + GO_ON;
        }
        if (refusal.type() == CommonProblem.NOT_FOUND && isDeleted(it)) {
            return "The project was deleted, and what was imported with it.";
        }
        return "Whoever sent the file may no longer write tasks in the project." + GO_ON;
    }

    private boolean isDeleted(Import it) {
        return jdbc.sql("select not exists (select from project where id = :project and deleted_at is null)")
                .param("project", it.project().value())
                .query(Boolean.class)
                .single();
    }
}
