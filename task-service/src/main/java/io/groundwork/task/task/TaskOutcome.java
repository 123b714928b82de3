package io.groundwork.task.task;

import io.groundwork.platform.problem.ProblemException;

/** What came of a {@link TaskOperation}. */
public sealed interface TaskOutcome {

    record Created(TaskResponse task) implements TaskOutcome {}

    record Updated(TaskResponse task) implements TaskOutcome {}

    record Deleted() implements TaskOutcome {}

    record Refused(ProblemException problem) implements TaskOutcome {}
}
