package io.groundwork.notification.message;

import io.groundwork.notification.filter.Filterable;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as publishers write it, over HTTP and on the topic {@code notification.requests} alike. */
record PublishRequest(
        @Size(min = 1, max = 200) @Nullable String messageId,
        @Size(min = 1, max = 200) @Nullable String subject,
        @NotNull @Size(min = 1, max = 262_144) String body,

        @Schema(types = "object", description = "Texts, numbers, booleans, or arrays of them") @Nullable
        JsonNode attributes,

        @Size(min = 1, max = 200) @Nullable String group) {

    private static final String TYPE = "message.published";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param idIfNone taken where the publisher gave none */
    Publication publication(TopicName topic, String idIfNone) {
        String id = messageId == null ? idIfNone : messageId;
        JsonNode known = attributes == null ? JSON.createObjectNode() : attributes;
        String title = subject == null ? topic.value() : subject;
        PublishedContent content = new PublishedContent(id, topic.value(), subject, body, known, group);
        return new Publication(
                topic,
                id,
                group,
                new Notice(topic.value(), TYPE, title, body, content),
                new Filterable(known, parsed(body)),
                MailTemplate.MESSAGE,
                Map.of("title", title, "body", body, "topic", topic.value()));
    }

    private static JsonNode parsed(String body) {
        if (!body.stripLeading().startsWith("{")) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode(); // a text like any other, which no policy on the body lets pass
        }
    }
}
