package io.groundwork.task.comment;

import io.groundwork.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a comment; a UUIDv7, so ids sort by age. */
@Embeddable
record CommentId(@Column(name = "id") UUID value) {

    static CommentId next() {
        return new CommentId(Ids.next());
    }
}
