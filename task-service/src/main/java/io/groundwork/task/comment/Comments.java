package io.groundwork.task.comment;

import io.groundwork.task.task.TaskId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Comments extends Repository<Comment, CommentId> {

    Comment saveAndFlush(Comment comment);

    void delete(Comment comment);

    void flush();

    @Query("select c from Comment c where c.id = :id and c.taskId = :task")
    Optional<Comment> find(CommentId id, TaskId task);
}
