package io.groundwork.task.comment;

import io.groundwork.task.task.TaskId;
import io.groundwork.task.user.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody said about a task. Only they may change it. */
@Entity
class Comment {

    @EmbeddedId
    private CommentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "task_id", updatable = false))
    private TaskId taskId;

    @Column(name = "author_id", updatable = false)
    private UserId author;

    @Embedded
    private CommentText text;

    /** Null until stored, which is how Spring Data tells a new one. */
    @Version
    private @Nullable Long version;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields.
    protected Comment() {}

    private Comment(TaskId taskId, UserId author, CommentText text, Instant now) {
        id = CommentId.next();
        this.taskId = taskId;
        this.author = author;
        this.text = text;
        createdAt = now;
        updatedAt = now;
    }

    static Comment write(TaskId taskId, UserId author, CommentText text, Instant now) {
        return new Comment(taskId, author, text, now);
    }

    /** Throws 403 for anybody else. Returns false without a difference: then the version stays. */
    boolean edit(CommentText next, UserId editor, Instant now) {
        if (!isBy(editor)) {
            throw CommentException.notTheAuthor();
        }
        if (next.equals(text)) {
            return false;
        }
        text = next;
        updatedAt = now;
        return true;
    }

    boolean isBy(UserId user) {
        return author.equals(user);
    }

    CommentId id() {
        return id;
    }

    TaskId taskId() {
        return taskId;
    }

    UserId author() {
        return author;
    }

    CommentText text() {
        return text;
    }

    /** Throws when it has not been stored yet. */
    long version() {
        return Objects.requireNonNull(version);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
