package io.groundwork.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/** A mail in a list of Mailpit's API. */
record MessageSummary(
        @JsonProperty("ID") String id,
        @JsonProperty("MessageID") String messageId,
        @JsonProperty("Read") boolean read,
        @JsonUnwrapped Envelope envelope,
        @JsonProperty("Subject") String subject,
        @JsonProperty("Created") Instant created,
        @JsonProperty("Tags") List<String> tags,
        @JsonProperty("Size") long size,
        @JsonProperty("Attachments") int attachments,
        @JsonProperty("Snippet") String snippet) {

    static MessageSummary of(Mail mail) {
        return new MessageSummary(
                mail.id(),
                mail.messageId(),
                false,
                mail.envelope(),
                mail.subject(),
                mail.received(),
                List.of(),
                mail.size(),
                mail.body().attachments().size(),
                mail.body().snippet());
    }
}
