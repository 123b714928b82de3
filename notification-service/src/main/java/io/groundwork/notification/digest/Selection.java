package io.groundwork.notification.digest;

import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.id.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the collected goes out, and why the rest does not.
 *
 * @param skipped reasons, by the id of the letter
 */
record Selection(List<Digest> digests, Map<UUID, String> skipped) {

    static Selection of(List<DigestItem> taken, PreferenceBook book, List<Recipient> known) {
        Map<UserId, Recipient> addresses =
                known.stream().collect(Collectors.toMap(Recipient::userId, Function.identity()));
        Map<UUID, String> skipped = new HashMap<>();
        taken.forEach(item -> reasonAgainst(item, book, addresses).ifPresent(why -> skipped.put(item.letterId(), why)));
        Map<UserId, List<DigestItem>> wanted = taken.stream()
                .filter(item -> !skipped.containsKey(item.letterId()))
                .collect(Collectors.groupingBy(DigestItem::user));
        List<Digest> digests = known.stream()
                .flatMap(to ->
                        Stream.ofNullable(wanted.get(to.userId())).map(items -> new Digest(Ids.next(), to, items)))
                .toList();
        return new Selection(digests, skipped);
    }

    /** The mail that each letter goes into. */
    Map<UUID, UUID> carriedBy() {
        Map<UUID, UUID> mails = new HashMap<>();
        digests.forEach(digest -> digest.items().forEach(item -> mails.put(item.letterId(), digest.id())));
        return mails;
    }

    private static Optional<String> reasonAgainst(
            DigestItem item, PreferenceBook book, Map<UserId, Recipient> addresses) {
        return addresses.containsKey(item.user())
                ? item.reasonAgainst(book.of(item.user()))
                : Optional.of("No mail address is known");
    }
}
