package io.groundwork.task.comment;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.task.feed.FeedEntry.Kind;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectAccess;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.CurrentTasks;
import io.groundwork.task.task.TaskAccess;
import io.groundwork.task.task.TaskId;
import io.groundwork.task.task.TaskResponse;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Commenting {

    private final Comments comments;
    private final TaskAccess access;
    private final Memberships memberships;
    private final CurrentTasks tasks;
    private final CommentJournal journal;
    private final Clock clock;

    Commenting(
            Comments comments,
            TaskAccess access,
            Memberships memberships,
            CurrentTasks tasks,
            CommentJournal journal,
            Clock clock) {
        this.comments = comments;
        this.access = access;
        this.memberships = memberships;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    CommentResponse write(TaskId task, CommentRequest request, Caller caller) {
        ProjectId project = access.requireWritable(task, caller);
        List<UserId> members = memberships.of(project);
        CommentText text = request.text();
        Mentions.require(text.mentions(), List.of(), members);
        Comment comment = comments.saveAndFlush(Comment.write(task, actor(caller), text, now()));
        current(task).ifPresent(found -> journal.announce(TaskCommented.written(comment, found, members)));
        journal.record(comment, Kind.CREATED, project, comment.author(), comment.updatedAt());
        return CommentResponse.of(comment);
    }

    @Transactional
    CommentResponse edit(
            CommentId id, TaskId task, Caller caller, IfMatch ifMatch, UnaryOperator<CommentRequest> change) {
        ProjectId project = access.requireWritable(task, caller);
        Comment comment = open(id, task, ifMatch);
        List<String> before = comment.text().mentions();
        CommentText text = change.apply(CommentRequest.of(comment)).text();
        if (comment.edit(text, actor(caller), now())) {
            Mentions.require(text.mentions(), before, memberships.of(project));
            comments.flush();
            announceEdit(comment, before);
            journal.record(comment, Kind.UPDATED, project, comment.author(), comment.updatedAt());
        }
        return CommentResponse.of(comment);
    }

    @Transactional
    void delete(CommentId id, TaskId task, Caller caller, IfMatch ifMatch) {
        ProjectId project = access.requireVisible(task, caller);
        ProjectAccess may = memberships.hold(project, caller);
        may.requireTaskWriter();
        Comment comment = open(id, task, ifMatch);
        UserId actor = actor(caller);
        if (!comment.isBy(actor) && !may.isOwner()) {
            throw CommentException.notTheAuthor();
        }
        comments.delete(comment);
        comments.flush();
        journal.record(comment, Kind.DELETED, project, actor, now());
    }

    private Comment open(CommentId id, TaskId task, IfMatch ifMatch) {
        Comment comment = comments.find(id, task).orElseThrow(CommentException::invisible);
        ifMatch.require(comment.version());
        return comment;
    }

    /** Who had been mentioned before was told then. */
    private void announceEdit(Comment comment, List<String> before) {
        List<UserId> mentioned = comment.text().mentioned().stream()
                .filter(user -> !before.contains(user.value()))
                .toList();
        if (!mentioned.isEmpty()) {
            current(comment.taskId())
                    .ifPresent(task -> journal.announce(TaskCommented.edited(comment, task, mentioned)));
        }
    }

    /** Nothing when it was moved into the trash meanwhile: then nobody could follow up what they are told. */
    private Optional<TaskResponse> current(TaskId task) {
        Map<UUID, TaskResponse> found = tasks.of(List.of(task.value()));
        return Optional.ofNullable(found.get(task.value()));
    }

    private static UserId actor(Caller caller) {
        return new UserId(caller.subject());
    }

    /** The database keeps microseconds: an answer must not show more than a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
