package io.groundwork.task.comment;

import io.groundwork.task.user.UserId;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What its author may edit.
 *
 * @param mentions user ids, in the order given, none twice
 */
@Embeddable
record CommentText(
        String body, @JdbcTypeCode(SqlTypes.ARRAY) List<String> mentions) {

    private static final int EXCERPT = 280;

    CommentText {
        mentions = mentions.stream().distinct().toList();
    }

    List<UserId> mentioned() {
        return mentions.stream().map(UserId::new).toList();
    }

    /** How it begins, in at most 280 characters, without half a surrogate pair at the end. */
    String excerpt() {
        if (body.length() <= EXCERPT) {
            return body;
        }
        int end = Character.isHighSurrogate(body.charAt(EXCERPT - 2)) ? EXCERPT - 2 : EXCERPT - 1;
        return body.substring(0, end) + "…";
    }
}
