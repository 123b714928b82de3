package io.groundwork.task.task;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.wire.JsonBinding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Writes many tasks in one transaction by the rules of single writes, with statements that grow with the projects concerned and
 * not with the tasks.
 */
@Service
public class WritingTasks {

    private final WritingInProject writing;
    private final JsonBinding binding;
    private final JdbcClient jdbc;

    WritingTasks(WritingInProject writing, JsonBinding binding, JdbcClient jdbc) {
        this.writing = writing;
        this.binding = binding;
        this.jdbc = jdbc;
    }

    /**
     * Does the operations, creations and updates in their order and deletions after them. No task is named twice.
     *
     * @param atomic whether all are done or none
     * @return an outcome for each, in their order
     * @throws io.groundwork.platform.problem.ProblemException when one of all or none is refused: its own problem
     */
    @Transactional
    public List<TaskOutcome> write(List<TaskOperation> operations, boolean atomic, Caller caller) {
        List<PendingWrite> writes = operations.stream().map(PendingWrite::new).toList();
        Map<TaskId, ProjectId> projects = projectsOf(operations);
        writes.forEach(write -> write.attempt(() -> locate(write, projects)));
        List<ProjectId> concerned = writes.stream()
                .flatMap(write -> write.project().stream())
                .distinct()
                .sorted(Comparator.comparing(ProjectId::value))
                .toList();
        // All projects are locked before any task is, and in one order, so that no two requests wait for each other.
        concerned.forEach(project -> writing.enter(project, in(project, writes), caller));
        concerned.forEach(project -> writing.prepare(project, in(project, writes)));
        if (atomic) {
            requireAll(writes);
        }
        concerned.forEach(project -> writing.store(project, in(project, writes), caller));
        return writes.stream().map(PendingWrite::outcome).toList();
    }

    private void locate(PendingWrite write, Map<TaskId, ProjectId> projects) {
        switch (write.operation()) {
            case TaskOperation.Create(JsonNode task) -> {
                TaskRequest request = binding.read(task, TaskRequest.class);
                write.wants(request);
                write.belongsTo(new ProjectId(request.projectId()));
            }
            case TaskOperation.Update update -> write.belongsTo(known(update.id(), projects));
            case TaskOperation.Delete delete -> write.belongsTo(known(delete.id(), projects));
        }
    }

    private static ProjectId known(TaskId id, Map<TaskId, ProjectId> projects) {
        ProjectId project = projects.get(id);
        if (project == null) {
            throw TaskException.invisible();
        }
        return project;
    }

    private Map<TaskId, ProjectId> projectsOf(List<TaskOperation> operations) {
        List<UUID> ids = operations.stream()
                .flatMap(operation -> switch (operation) {
                    case TaskOperation.Create _ -> Stream.empty();
                    case TaskOperation.Update update -> Stream.of(update.id().value());
                    case TaskOperation.Delete delete -> Stream.of(delete.id().value());
                })
                .toList();
        Map<TaskId, ProjectId> projects = new HashMap<>();
        jdbc.sql("select id, project_id from task where id = any(:ids) and deleted_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    projects.put(
                            new TaskId(row.getObject("id", UUID.class)),
                            new ProjectId(row.getObject("project_id", UUID.class)));
                });
        return projects;
    }

    private static List<PendingWrite> in(ProjectId project, List<PendingWrite> writes) {
        return writes.stream().filter(write -> write.isIn(project)).toList();
    }

    private static void requireAll(List<PendingWrite> writes) {
        IntStream.range(0, writes.size())
                .forEach(number -> writes.get(number).refusal().ifPresent(problem -> {
                    throw OperationRefusedException.of(number, problem);
                }));
    }
}
