package io.groundwork.notification.file;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.message.Publishing;
import io.groundwork.notification.personal.PersonalNotices;
import io.groundwork.notification.recipient.ErasedPeople;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class FileEventListener {

    private static final String CONSUMER = "file-notices";

    private final Inbox inbox;
    private final Publishing publishing;
    private final PersonalNotices notices;
    private final ErasedPeople erased;
    private final JsonMapper json;

    FileEventListener(
            Inbox inbox, Publishing publishing, PersonalNotices notices, ErasedPeople erased, JsonMapper json) {
        this.inbox = inbox;
        this.publishing = publishing;
        this.notices = notices;
        this.erased = erased;
        this.json = json;
    }

    /** Types that are not known yet pass by. */
    @KafkaListener(topics = "file.events")
    void on(IncomingEvent event) {
        FileEventType.of(event.type()).ifPresent(type -> inbox.once(CONSUMER, event, () -> tell(event, type)));
    }

    private void tell(IncomingEvent event, FileEventType type) {
        FileFinished file = erased.leftOutOf(event).dataAs(FileFinished.class);
        publishing.publish(List.of(file.publication(type, event.id(), json)));
        notices.tell(event.id(), List.of(file.forOwner(type)));
    }
}
