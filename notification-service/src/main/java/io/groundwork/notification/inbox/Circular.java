package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One notice for several people. */
public record Circular(Notice notice, Set<UserId> users) {

    /** The same with everyone's own subject: one for each wording. */
    public List<Circular> worded(Function<UserId, String> subject) {
        return users.stream()
                .collect(Collectors.groupingBy(subject, Collectors.toUnmodifiableSet()))
                .entrySet()
                .stream()
                .map(wording -> new Circular(notice.withSubject(wording.getKey()), wording.getValue()))
                .toList();
    }
}
