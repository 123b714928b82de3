package io.groundwork.task.comment;

import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its author writes it.
 *
 * @param mentions user ids of members of the project, who are told; a user id in the body by itself tells nobody
 */
record CommentRequest(
        @NotBlank @Size(max = 20_000) @PlainText String body,

        @Size(max = 50) @Nullable List<@NotNull @Size(min = 1, max = UserId.MAX_LENGTH) @PlainText String> mentions) {

    static CommentRequest of(Comment comment) {
        return new CommentRequest(comment.text().body(), comment.text().mentions());
    }

    CommentText text() {
        return new CommentText(body, mentions == null ? List.of() : mentions);
    }
}
