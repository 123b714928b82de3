package io.groundwork.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A published message for programs: the {@code data} of a notification and of a webhook. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedContent(
        String messageId,
        String topic,
        @Nullable String subject,
        String body,
        JsonNode attributes,
        @Nullable String group) {}
