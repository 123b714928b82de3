package io.groundwork.task;

import io.groundwork.test.StatementRecorder;
import org.springframework.boot.test.context.TestComponent;

/** Statements about projects and tasks. */
@TestComponent
public class StatementLog extends StatementRecorder {

    StatementLog() {
        super(
                "project",
                "project_member",
                "task",
                "task_history",
                "task_dependency",
                "change",
                "deletion",
                "comment",
                "import_error");
    }
}
