package io.groundwork.notification.file;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of a file.
 *
 * @param reason why it, or part of it, is in quarantine
 */
record FileFinished(
        String fileRef,
        String fileName,
        @Nullable String ownerId,
        long read,
        long loaded,
        long duplicates,
        long quarantined,
        @Nullable String reason,
        Instant finishedAt) {

    Publication publication(FileEventType type, String eventId, JsonMapper json) {
        return new Publication(
                TopicName.FILES, eventId, null, notice(type), filterable(type, json), type.mail(), mailVariables(type));
    }

    PersonalNotice forOwner(FileEventType type) {
        return new PersonalNotice(
                KnownTopic.FILES,
                notice(type),
                ownerId == null || ownerId.isBlank() ? Set.of() : Set.of(new UserId(ownerId)),
                type.mail(),
                mailVariables(type));
    }

    private Notice notice(FileEventType type) {
        String body = "%d rows loaded, %d duplicates, %d in quarantine. %s"
                .formatted(loaded, duplicates, quarantined, reason == null ? "" : reason);
        return new Notice(
                TopicName.FILES.value(), type.wireName(), type.headline() + ": " + fileName, body.strip(), this);
    }

    private Filterable filterable(FileEventType type, JsonMapper json) {
        return new Filterable(
                json.createObjectNode()
                        .put("type", type.wireName())
                        .put("file_name", fileName)
                        .put("quarantined", quarantined),
                json.valueToTree(this));
    }

    private Map<String, Object> mailVariables(FileEventType type) {
        return type.mail() == MailTemplate.FILE_LOADED
                ? Map.of(
                        "file_name", fileName,
                        "loaded", loaded,
                        "duplicates", duplicates,
                        "quarantined", quarantined,
                        "finished_at", finishedAt)
                : Map.of(
                        "file_name", fileName,
                        "quarantined", quarantined,
                        "reason", reason == null ? "" : reason,
                        "finished_at", finishedAt);
    }
}
