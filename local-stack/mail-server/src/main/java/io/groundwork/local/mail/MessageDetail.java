package io.groundwork.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/** One mail of Mailpit's API. */
record MessageDetail(
        @JsonProperty("ID") String id,
        @JsonProperty("MessageID") String messageId,
        @JsonUnwrapped Envelope envelope,
        @JsonProperty("Subject") String subject,
        @JsonProperty("Date") Instant date,
        @JsonProperty("Tags") List<String> tags,
        @JsonProperty("Text") String text,
        @JsonProperty("HTML") String html,
        @JsonProperty("Size") long size,
        @JsonProperty("Inline") List<Attachment> inline,
        @JsonProperty("Attachments") List<Attachment> attachments) {

    static MessageDetail of(Mail mail) {
        return new MessageDetail(
                mail.id(),
                mail.messageId(),
                mail.envelope(),
                mail.subject(),
                mail.sent(),
                List.of(),
                mail.body().text(),
                mail.body().html(),
                mail.size(),
                List.of(),
                mail.body().attachments());
    }
}
