package io.groundwork.notification.subscription;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.webhook.ConfirmationTokens;
import io.groundwork.platform.id.Ids;
import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks mail addresses whether they want what somebody subscribed them to. Until they agree they get this one mail, and that not often:
 * it must not be a way to pester strangers.
 */
@Component
class MailConfirmations {

    static final Duration VALID = Duration.ofDays(3);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST = 5;

    private final Subscriptions subscriptions;
    private final ConfirmationTokens tokens;
    private final Recipients recipients;
    private final Mailroom mailroom;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailConfirmations(
            Subscriptions subscriptions,
            ConfirmationTokens tokens,
            Recipients recipients,
            Mailroom mailroom,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.recipients = recipients;
        this.mailroom = mailroom;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the mail, with a code that replaces the one before; 429 when it was sent too lately or too often. */
    @Transactional
    public void ask(Subscription subscription) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Subscription asked = subscriptions
                .askAgain(subscription.id(), now, now.minus(PAUSE), MOST)
                .orElseThrow(MailConfirmations::tooOften);
        UUID delivery = Ids.next();
        events.publishEvent(new ConfirmationWanted(
                delivery, asked.id().value(), asked.subscriber(), asked.topic(), asked.protocol()));
        mailroom.queue(List.of(letter(delivery, asked, now)));
    }

    /** Throws 422 unless it is the code of the last mail, in time. */
    void require(Subscription subscription, String code) {
        Instant sentAt = subscription.confirmationSentAt();
        if (sentAt == null || !tokens.matches(code, subscription.id().value(), label(subscription, sentAt))) {
            throw SubscriptionException.wrongToken();
        }
        if (clock.instant().isAfter(sentAt.plus(VALID))) {
            throw SubscriptionException.confirmationExpired();
        }
    }

    private Letter letter(UUID delivery, Subscription asked, Instant now) {
        Locale language = recipients.all(List.of(asked.subscriber())).stream()
                .map(Recipient::locale)
                .findFirst()
                .orElse(Locale.ENGLISH);
        String code = tokens.of(asked.id().value(), label(asked, now));
        return new Letter(
                delivery,
                new Recipient(asked.subscriber(), asked.endpoint(), asked.endpoint(), language),
                MailTemplate.SUBSCRIPTION_CONFIRMATION,
                Map.of("topic", asked.topic().value(), "code", code, "expires_at", now.plus(VALID)),
                now.plus(VALID));
    }

    private static String label(Subscription subscription, Instant sentAt) {
        return subscription.endpoint() + " " + sentAt.toEpochMilli();
    }

    private static ProblemException tooOften() {
        return new ProblemException(
                        CommonProblem.RATE_LIMITED,
                        "The address was asked less than a minute ago, or %d times already.".formatted(MOST))
                .withHeader("Retry-After", Long.toString(PAUSE.toSeconds()));
    }
}
