package io.groundwork.task.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.web.ETags;
import io.groundwork.task.task.TaskOutcome;
import io.groundwork.task.task.TaskResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A result for each operation, in their order. */
record BulkResponse(List<Result> results) {

    static BulkResponse of(List<Operation> operations, List<TaskOutcome> outcomes) {
        return new BulkResponse(IntStream.range(0, outcomes.size())
                .mapToObj(i -> Result.of(operations.get(i), outcomes.get(i)))
                .toList());
    }

    /**
     * What a single request would have been answered.
     *
     * @param id of the task; absent for one that was not created
     * @param etag the task's new one; absent when there is none
     * @param task as it is now; absent when it is deleted or the operation was refused
     * @param problem absent unless the operation was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            Operation.Kind op,
            int status,
            @Nullable String id,
            @Nullable String etag,
            @Nullable TaskResponse task,
            @Nullable Problem problem) {

        static Result of(Operation operation, TaskOutcome outcome) {
            String id = operation.id() == null ? null : operation.id().toString();
            return switch (outcome) {
                case TaskOutcome.Created(TaskResponse task) -> written(operation, HttpStatus.CREATED, task);
                case TaskOutcome.Updated(TaskResponse task) -> written(operation, HttpStatus.OK, task);
                case TaskOutcome.Deleted _ ->
                    new Result(operation.op(), HttpStatus.NO_CONTENT.value(), id, null, null, null);
                case TaskOutcome.Refused(ProblemException problem) ->
                    new Result(operation.op(), problem.type().status().value(), id, null, null, Problem.of(problem));
            };
        }

        private static Result written(Operation operation, HttpStatus status, TaskResponse task) {
            return new Result(
                    operation.op(), status.value(), task.id().toString(), ETags.of(task.version()), task, null);
        }
    }

    /** As in a problem document (RFC 9457); pointers go into the operation's task or patch. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(String type, String title, int status, String detail, List<InvalidField> errors) {

        static Problem of(ProblemException problem) {
            return new Problem(
                    "/problems/" + problem.type().slug(),
                    problem.type().title(),
                    problem.type().status().value(),
                    problem.detail(),
                    problem.errors());
        }
    }
}
