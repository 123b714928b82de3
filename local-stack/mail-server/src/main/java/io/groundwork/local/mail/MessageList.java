package io.groundwork.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A page of Mailpit's API.
 *
 * @param total all mails there are
 * @param matching those the query matches, on this page or not
 */
record MessageList(
        int total,
        int unread,
        int count,
        @JsonProperty("messages_count") int matching,
        int start,
        List<String> tags,
        List<MessageSummary> messages) {

    static MessageList of(List<Mail> matching, int total, int start, int limit) {
        var page = matching.stream()
                .skip(start)
                .limit(limit)
                .map(MessageSummary::of)
                .toList();
        return new MessageList(total, total, page.size(), matching.size(), start, List.of(), page);
    }
}
