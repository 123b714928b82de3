package io.groundwork.task.feed;

import io.groundwork.platform.problem.WireEnums;
import io.groundwork.task.feed.FeedEntry.Kind;
import io.groundwork.task.feed.FeedEntry.ResourceType;
import io.groundwork.task.task.TaskResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** A change with its place in the feed. */
record Change(long position, ChangeResponse response) {

    static Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("position"),
                new ChangeResponse(
                        row.getString("resource_type"),
                        row.getString("resource_id"),
                        row.getObject("project_id", UUID.class),
                        row.getString("change"),
                        row.getObject("version", Long.class),
                        row.getString("actor_id"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        null));
    }

    boolean isLiveTask() {
        return isTask() && !response.change().equals(WireEnums.nameOf(Kind.DELETED));
    }

    UUID taskId() {
        return UUID.fromString(response.id());
    }

    ChangeResponse with(Map<UUID, TaskResponse> current) {
        return !isLiveTask()
                ? response
                : new ChangeResponse(
                        response.type(),
                        response.id(),
                        response.projectId(),
                        response.change(),
                        response.version(),
                        response.actorId(),
                        response.occurredAt(),
                        current.get(taskId()));
    }

    private boolean isTask() {
        return response.type().equals(WireEnums.nameOf(ResourceType.TASK));
    }
}
