package io.groundwork.notification.digest;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.template.MailTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One mail that stands for several. */
record Digest(UUID id, Recipient to, List<DigestItem> items) {

    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    Letter letter(Instant now) {
        Map<String, Object> variables = Map.of(
                "count",
                items.size(),
                "items",
                items.stream().map(DigestItem::variables).toList());
        return new Letter(id, to, MailTemplate.DIGEST, variables, now.plus(WORTH_SENDING))
                .about(KnownTopic.DIGESTS.topic(), "");
    }
}
