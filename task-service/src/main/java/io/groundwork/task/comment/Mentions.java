package io.groundwork.task.comment;

import io.groundwork.task.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Who may be mentioned: members of the project, for others could not read the comment they are told of. */
final class Mentions {

    private Mentions() {}

    /** Throws 422 with a pointer to each mention that is not allowed. Who was mentioned before may have left since. */
    static void require(List<String> mentions, Collection<String> before, Collection<UserId> members) {
        List<String> pointers = IntStream.range(0, mentions.size())
                .filter(i -> !before.contains(mentions.get(i)) && !members.contains(new UserId(mentions.get(i))))
                .mapToObj(i -> "/mentions/" + i)
                .toList();
        if (!pointers.isEmpty()) {
            throw CommentException.notMembers(pointers);
        }
    }
}
