package io.groundwork.notification.job;

import io.groundwork.notification.filter.Filterable;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.message.Publication;
import io.groundwork.notification.personal.PersonalNotice;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A job that was tried as often as it may be, and failed each time. */
record JobDead(
        UUID jobId,
        String jobType,
        String queue,
        @Nullable String ownerId,
        int attempts,
        String error,
        Instant failedAt) {

    static final String TYPE = "job.dead";

    Publication publication(String eventId, JsonMapper json) {
        return new Publication(
                TopicName.JOBS, eventId, null, notice(), filterable(json), MailTemplate.JOB_DEAD, mailVariables());
    }

    PersonalNotice forOwner() {
        return new PersonalNotice(
                KnownTopic.JOBS,
                notice(),
                ownerId == null || ownerId.isBlank() ? Set.of() : Set.of(new UserId(ownerId)),
                MailTemplate.JOB_DEAD,
                mailVariables());
    }

    private Notice notice() {
        return new Notice(
                TopicName.JOBS.value(),
                TYPE,
                "Job given up: " + jobType,
                "After %d attempts: %s".formatted(attempts, error),
                this);
    }

    private Filterable filterable(JsonMapper json) {
        return new Filterable(
                json.createObjectNode()
                        .put("type", TYPE)
                        .put("job_type", jobType)
                        .put("queue", queue),
                json.valueToTree(this));
    }

    private Map<String, Object> mailVariables() {
        return Map.of(
                "job_id", jobId, "job_type", jobType, "attempts", attempts, "error", error, "failed_at", failedAt);
    }
}
