package io.groundwork.notification.task;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.personal.PersonalNotice;
import io.groundwork.notification.personal.PersonalNotices;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class TaskEventListener {

    private static final String CONSUMER = "task-notices";

    private final Inbox inbox;
    private final PersonalNotices notices;

    TaskEventListener(Inbox inbox, PersonalNotices notices) {
        this.inbox = inbox;
        this.notices = notices;
    }

    /** Types that are not known yet pass by. */
    @KafkaListener(topics = "task.events")
    void on(IncomingEvent event) {
        List<PersonalNotice> told = notices(event);
        if (!told.isEmpty()) {
            inbox.once(CONSUMER, event, () -> notices.tell(event.id(), told));
        }
    }

    private static List<PersonalNotice> notices(IncomingEvent event) {
        return switch (event.type()) {
            case TaskCommented.TYPE -> event.dataAs(TaskCommented.class).notices(event.topic());
            case TaskDueSoon.TYPE -> event.dataAs(TaskDueSoon.class).notices(event.topic());
            case null, default ->
                TaskEventType.of(event.type())
                        .map(type -> event.dataAs(TaskChanged.class).notices(event.topic(), type))
                        .orElse(List.of());
        };
    }
}
