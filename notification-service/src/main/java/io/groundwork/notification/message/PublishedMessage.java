package io.groundwork.notification.message;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as whoever may read its topic sees it.
 *
 * @param sequence grows with each message of the topic; one never becomes visible after another with a higher number
 * @param messageId the publisher's
 */
public record PublishedMessage(
        UUID id,
        long sequence,
        String topic,
        String messageId,
        String type,
        @Nullable String subject,

        @JsonRawValue @Schema(types = "object", description = "What the type says")
        String data,

        Instant publishedAt) {}
