package io.groundwork.notification.task;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.personal.PersonalNotice;
import io.groundwork.notification.personal.PersonalNotices;
import io.groundwork.notification.recipient.ErasedPeople;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class TaskEventListener {

    private static final String CONSUMER = "task-notices";

    private final Inbox inbox;
    private final PersonalNotices notices;
    private final ErasedPeople erased;

    TaskEventListener(Inbox inbox, PersonalNotices notices, ErasedPeople erased) {
        this.inbox = inbox;
        this.notices = notices;
        this.erased = erased;
    }

    /** Types that are not known yet pass by. */
    @KafkaListener(topics = "task.events")
    void on(IncomingEvent event) {
        if (isKnown(event.type())) {
            inbox.once(CONSUMER, event, () -> notices.tell(event.id(), notices(erased.leftOutOf(event))));
        }
    }

    private static boolean isKnown(@Nullable String type) {
        return TaskCommented.TYPE.equals(type)
                || TaskDueSoon.TYPE.equals(type)
                || TaskEventType.of(type).isPresent();
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
