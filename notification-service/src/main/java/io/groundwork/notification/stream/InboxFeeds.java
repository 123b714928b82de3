package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.inbox.NotificationResponse;
import io.groundwork.notification.recipient.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class InboxFeeds implements FeedSource {

    private final Mailboxes mailboxes;
    private final JsonMapper json;

    InboxFeeds(Mailboxes mailboxes, JsonMapper json) {
        this.mailboxes = mailboxes;
        this.json = json;
    }

    @Override
    public Feed.Kind kind() {
        return Feed.Kind.INBOX;
    }

    @Override
    public List<List<StreamEvent>> after(List<Position> positions, int limit) {
        List<UserId> users = positions.stream()
                .map(position -> new UserId(position.feed().name()))
                .toList();
        return mailboxes.after(users, positions.stream().map(Position::id).toList(), limit).stream()
                .map(page -> page.stream().map(this::event).toList())
                .toList();
    }

    @Override
    public Map<String, Long> lastIds(Collection<String> names) {
        return mailboxes.lastSequences(names.stream().map(UserId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    private StreamEvent event(Notification notification) {
        return new StreamEvent(
                notification.sequence(),
                notification.type(),
                json.writeValueAsString(NotificationResponse.of(notification)));
    }
}
