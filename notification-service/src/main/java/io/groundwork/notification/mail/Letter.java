package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, before it is worded.
 *
 * @param id what the mail is known by, to its sender and in its Message-ID
 * @param variables what the template needs besides {@code display_name}; an {@link Instant} is written in the reader's
 *     language, anything else as its text
 * @param giveUpAt when it is no longer worth sending
 * @param about the topic it may be unsubscribed from; null for what concerns the security of an account, which nothing holds back
 * @param notBefore when it may be sent; null for at once
 */
public record Letter(
        UUID id,
        Recipient to,
        MailTemplate template,
        Map<String, Object> variables,
        Instant giveUpAt,
        @Nullable Routine about,
        @Nullable Instant notBefore) {

    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    /**
     * What may be put off, collected and unsubscribed from.
     *
     * @param summary one sentence or paragraph, for a digest; may be empty
     * @param readersOf the subscription, when it goes to an address that is not the subscriber's own; else null
     */
    public record Routine(
            TopicName topic, String summary, @Nullable UUID readersOf) {}

    /** One that concerns the security of an account. */
    public Letter(UUID id, Recipient to, MailTemplate template, Map<String, Object> variables, Instant giveUpAt) {
        this(id, to, template, variables, giveUpAt, null, null);
    }

    public Letter about(TopicName topic, String summary) {
        return new Letter(id, to, template, variables, giveUpAt, new Routine(topic, summary, null), notBefore);
    }

    /** To the reader of an address that the subscriber named: they may end that subscription, and learn nothing of the subscriber. */
    public Letter forReaderOf(UUID subscription) {
        Routine told = new Routine(routine().topic(), routine().summary(), subscription);
        return new Letter(id, to, template, variables, giveUpAt, told, notBefore);
    }

    /** The wait costs it nothing of the time in which it is worth sending. */
    public Letter heldUntil(Instant end) {
        Instant lastChance = end.plus(WORTH_SENDING);
        return new Letter(
                id, to, template, variables, giveUpAt.isAfter(lastChance) ? giveUpAt : lastChance, about, end);
    }

    /**
     * What it is about.
     *
     * @throws IllegalStateException for one that concerns the security of an account
     */
    public Routine routine() {
        if (about == null) {
            throw new IllegalStateException(template + " concerns the security of an account");
        }
        return about;
    }
}
