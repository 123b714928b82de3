package io.groundwork.notification.message;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.subscription.Subscriber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where mails of subscribers go: to the address they named and that has agreed to it, else to their account's. */
record Addresses(Map<UserId, Recipient> accounts) {

    static Addresses of(List<Recipient> accounts) {
        return new Addresses(
                accounts.stream().collect(Collectors.toUnmodifiableMap(Recipient::userId, Function.identity())));
    }

    /** Empty when nothing is known of the account. */
    Optional<Recipient> account(UserId user) {
        return Optional.ofNullable(accounts.get(user));
    }

    /** Empty for an account that was erased. */
    Optional<Recipient> of(Subscriber subscriber) {
        Optional<Recipient> account = account(subscriber.user());
        if (subscriber.endpoint().isEmpty()) {
            return account;
        }
        Locale language = account.map(Recipient::locale).orElse(Locale.ENGLISH);
        return Optional.of(new Recipient(subscriber.user(), subscriber.endpoint(), subscriber.endpoint(), language));
    }
}
