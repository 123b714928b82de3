package io.groundwork.notification.job;

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
class JobEventListener {

    private static final String CONSUMER = "job-notices";

    private final Inbox inbox;
    private final Publishing publishing;
    private final PersonalNotices notices;
    private final ErasedPeople erased;
    private final JsonMapper json;

    JobEventListener(
            Inbox inbox, Publishing publishing, PersonalNotices notices, ErasedPeople erased, JsonMapper json) {
        this.inbox = inbox;
        this.publishing = publishing;
        this.notices = notices;
        this.erased = erased;
        this.json = json;
    }

    /** Types that are not known yet pass by. */
    @KafkaListener(topics = "job.events")
    void on(IncomingEvent event) {
        if (JobDead.TYPE.equals(event.type())) {
            inbox.once(CONSUMER, event, () -> tell(event));
        }
    }

    private void tell(IncomingEvent event) {
        JobDead job = erased.leftOutOf(event).dataAs(JobDead.class);
        publishing.publish(List.of(job.publication(event.id(), json)));
        notices.tell(event.id(), List.of(job.forOwner()));
    }
}
