package io.groundwork.notification.mail;

import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks again, when mails are about to be sent, whether their readers still want them: some have waited for days. */
@Component
class SecondThoughts {

    private final Preferences preferences;

    SecondThoughts(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Gives the reason against each of these mails, if there is one; by one statement for all of them. */
    Function<MailDelivery, Optional<String>> about(List<MailDelivery> mails) {
        List<UserId> readers = mails.stream()
                .map(MailDelivery::routine)
                .filter(Objects::nonNull)
                .map(MailDelivery.Routine::user)
                .distinct()
                .toList();
        PreferenceBook book = readers.isEmpty() ? new PreferenceBook(Map.of()) : preferences.of(readers);
        return mail -> Optional.ofNullable(mail.routine()).flatMap(routine -> reason(routine, book));
    }

    private static Optional<String> reason(MailDelivery.Routine mail, PreferenceBook book) {
        if (mail.subscriptionEnded()) {
            return Optional.of("The subscription is no longer active");
        }
        return book.of(mail.user()).wants(mail.topic(), Channel.MAIL)
                ? Optional.empty()
                : Optional.of("Mail of %s was switched off".formatted(mail.topic()));
    }
}
