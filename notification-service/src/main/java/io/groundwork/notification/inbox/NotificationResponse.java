package io.groundwork.notification.inbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification as its owner sees it, in the inbox and in the live stream alike. */
public record NotificationResponse(
        UUID id,
        long sequence,
        String topic,
        String type,
        String subject,
        String body,

        @JsonRawValue @Schema(types = "object", description = "What the type says; for programs")
        String data,

        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt) {

    public static NotificationResponse of(Notification notification) {
        return new NotificationResponse(
                notification.id().value(),
                notification.sequence(),
                notification.topic(),
                notification.type(),
                notification.subject(),
                notification.body(),
                notification.data(),
                notification.createdAt(),
                notification.readAt(),
                notification.archivedAt());
    }
}
