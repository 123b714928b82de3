package io.groundwork.notification.task;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.inbox.NotificationDelivery;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class TaskEventListener {

    private static final String CONSUMER = "task-notices";

    private final Inbox inbox;
    private final NotificationDelivery delivery;

    TaskEventListener(Inbox inbox, NotificationDelivery delivery) {
        this.inbox = inbox;
        this.delivery = delivery;
    }

    /** Types that are not known yet pass by. */
    @KafkaListener(topics = "task.events")
    void on(IncomingEvent event) {
        if (TaskCommented.TYPE.equals(event.type())) {
            inbox.once(CONSUMER, event, () -> deliverComment(event));
        } else {
            TaskEventType.of(event.type()).ifPresent(type -> inbox.once(CONSUMER, event, () -> deliver(event, type)));
        }
    }

    private void deliver(IncomingEvent event, TaskEventType type) {
        TaskChanged change = event.dataAs(TaskChanged.class);
        delivery.deliver(change.notice(event.topic(), type), change.addressees());
    }

    private void deliverComment(IncomingEvent event) {
        TaskCommented comment = event.dataAs(TaskCommented.class);
        delivery.deliver(comment.notice(event.topic(), true), comment.mentioned());
        delivery.deliver(comment.notice(event.topic(), false), comment.others());
    }
}
