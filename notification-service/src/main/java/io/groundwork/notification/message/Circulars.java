package io.groundwork.notification.message;

import io.groundwork.notification.inbox.Circular;
import io.groundwork.notification.mail.MailWording;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.subscription.Protocol;
import io.groundwork.notification.template.MailTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What inboxes get, message by message; of built-in events each person in their own language, with the subject of the mail. */
@Component
class Circulars {

    private final MailWording mails;

    Circulars(MailWording mails) {
        this.mails = mails;
    }

    /** What callers publish stays in their words. */
    static boolean isTranslated(Match match) {
        return isInbox(match) && match.message().publication().mail() != MailTemplate.MESSAGE;
    }

    List<Circular> of(List<Match> matches, Addresses addresses) {
        Map<KeptMessage, Set<UserId>> users = matches.stream()
                .filter(Circulars::isInbox)
                .collect(Collectors.groupingBy(
                        Match::message,
                        LinkedHashMap::new,
                        Collectors.mapping(match -> match.subscriber().user(), Collectors.toSet())));
        return users.entrySet().stream()
                .flatMap(entry -> worded(entry.getKey().publication(), entry.getValue(), addresses))
                .toList();
    }

    private Stream<Circular> worded(Publication publication, Set<UserId> users, Addresses addresses) {
        Circular circular = new Circular(publication.notice(), users);
        return publication.mail() == MailTemplate.MESSAGE
                ? Stream.of(circular)
                : circular
                        .worded(user -> addresses
                                .account(user)
                                .map(reader -> subject(publication, reader))
                                .orElse(publication.notice().subject()))
                        .stream();
    }

    private String subject(Publication publication, Recipient reader) {
        return mails.subject(publication.mail(), publication.mailVariables(), publication.topic(), reader);
    }

    private static boolean isInbox(Match match) {
        return match.subscriber().protocol() == Protocol.INBOX;
    }
}
