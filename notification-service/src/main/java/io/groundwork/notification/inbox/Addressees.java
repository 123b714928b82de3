package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.id.Ids;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who gets which of some notices, as columns of a statement. */
record Addressees(List<Addressee> all) {

    /** @param number of the notice, from 1 */
    record Addressee(UserId user, int number) {}

    static Addressees of(List<Circular> circulars) {
        return new Addressees(IntStream.range(0, circulars.size())
                .boxed()
                .flatMap(i -> circulars.get(i).users().stream().map(user -> new Addressee(user, i + 1)))
                .toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String[] ids() {
        return Stream.generate(() -> Ids.next().toString()).limit(all.size()).toArray(String[]::new);
    }

    String[] users() {
        return all.stream().map(each -> each.user().value()).toArray(String[]::new);
    }

    Integer[] numbers() {
        return all.stream().map(Addressee::number).toArray(Integer[]::new);
    }

    Set<UserId> distinctUsers() {
        return all.stream().map(Addressee::user).collect(Collectors.toUnmodifiableSet());
    }
}
