package io.groundwork.notification.account;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.recipient.Learnt;
import io.groundwork.notification.recipient.Recipient;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of somebody's account.
 *
 * @param learnt who they are from now on; null when the event does not prove it
 * @param letter what they are mailed; null for nothing. It goes where the event says, never to the address that we know
 */
record AccountNews(@Nullable Learnt learnt, @Nullable Letter letter) {

    private static final Map<String, Function<IncomingEvent, AccountNews>> READERS = Map.of(
            "user.registered",
                    event -> known(event, event.dataAs(UserRegistered.class).recipient(), null),
            "user.verification-requested",
                    event -> {
                        var requested = event.dataAs(VerificationRequested.class);
                        return known(event, requested.recipient(), requested.letter());
                    },
            "user.password-reset-requested",
                    event -> {
                        var requested = event.dataAs(PasswordResetRequested.class);
                        return known(event, requested.recipient(), requested.letter());
                    },
            "user.invited",
                    event -> {
                        var invited = event.dataAs(UserInvited.class);
                        return known(event, invited.recipient(), invited.letter());
                    },
            "user.email-changed",
                    event -> {
                        var changed = event.dataAs(EmailChanged.class);
                        return known(event, changed.recipient(), changed.letter());
                    },
            "user.email-confirmation-requested",
                    event -> new AccountNews(
                            null, event.dataAs(EmailConfirmationRequested.class).letter()),
            "user.email-taken",
                    event ->
                            new AccountNews(null, event.dataAs(EmailTaken.class).letter()));

    /** Whether events of the type say any. */
    static boolean isIn(@Nullable String type) {
        return type != null && READERS.containsKey(type);
    }

    static AccountNews of(IncomingEvent event) {
        return Objects.requireNonNull(READERS.get(Objects.requireNonNull(event.type())))
                .apply(event);
    }

    private static AccountNews known(IncomingEvent event, Recipient recipient, @Nullable Letter letter) {
        return new AccountNews(new Learnt(recipient, event.time()), letter);
    }
}
