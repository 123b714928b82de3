package io.groundwork.notification.message;

import io.groundwork.notification.delivery.DeliveriesDue;
import io.groundwork.notification.digest.RoutineMail;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.subscription.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings matched messages to inboxes at once, and to the queues of what goes out of the house. */
@Component
class FanOut {

    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final Courtesies courtesies;
    private final DeliveryLog log;
    private final NotificationDelivery inboxes;
    private final Circulars circulars;
    private final RoutineMail mail;
    private final Recipients recipients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FanOut(
            Courtesies courtesies,
            DeliveryLog log,
            NotificationDelivery inboxes,
            Circulars circulars,
            RoutineMail mail,
            Recipients recipients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courtesies = courtesies;
        this.log = log;
        this.inboxes = inboxes;
        this.circulars = circulars;
        this.mail = mail;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    void deliver(List<Match> matched) {
        Courtesy courtesy = courtesies.to(matched);
        List<Match> matches = courtesy.wanted(matched);
        Addresses addresses = addresses(matches);
        List<Match> reachable = matches.stream()
                .filter(match ->
                        !isMail(match) || addresses.of(match.subscriber()).isPresent())
                .toList();
        if (reachable.isEmpty()) {
            return;
        }
        log.add(reachable, courtesy);
        wakeEngine(reachable);
        inboxes.deliver(circulars.of(reachable, addresses));
        queueMails(reachable, addresses, courtesy.book());
    }

    /** Digests and quiet hours are the subscriber's own: another address gets its mail at once. */
    private void queueMails(List<Match> matches, Addresses addresses, PreferenceBook book) {
        List<Match> elsewhere = matches.stream()
                .filter(match -> isMail(match) && !match.subscriber().endpoint().isEmpty())
                .toList();
        List<Match> home = matches.stream()
                .filter(match -> match.subscriber().endpoint().isEmpty())
                .toList();
        mail.queue(letters(home, addresses), book);
        if (!elsewhere.isEmpty()) {
            mail.queue(letters(elsewhere, addresses), new PreferenceBook(Map.of()));
        }
    }

    private void wakeEngine(List<Match> matches) {
        long due = matches.stream()
                .filter(match -> match.subscriber().protocol().hasEndpoint())
                .count();
        if (due > 0) {
            events.publishEvent(new DeliveriesDue((int) due));
        }
    }

    /** Of those who asked for mail, or whose language counts; an account that was erased has none. */
    private Addresses addresses(List<Match> matches) {
        List<UserId> users = matches.stream()
                .filter(match -> isMail(match) || Circulars.isTranslated(match))
                .map(match -> match.subscriber().user())
                .distinct()
                .toList();
        return Addresses.of(users.isEmpty() ? List.of() : recipients.all(users));
    }

    private static boolean isMail(Match match) {
        return match.subscriber().protocol() == Protocol.EMAIL;
    }

    private List<Letter> letters(List<Match> matches, Addresses addresses) {
        return matches.stream()
                .filter(FanOut::isMail)
                .flatMap(match -> addresses.of(match.subscriber()).map(recipient -> letter(match, recipient)).stream())
                .toList();
    }

    private Letter letter(Match match, Recipient recipient) {
        Publication publication = match.message().publication();
        Letter letter = new Letter(
                        match.deliveryId(),
                        recipient,
                        publication.mail(),
                        publication.mailVariables(),
                        clock.instant().plus(WORTH_SENDING))
                .about(publication.topic(), publication.notice().body());
        return match.subscriber().endpoint().isEmpty()
                ? letter
                : letter.forReaderOf(match.subscriber().subscriptionId());
    }
}
