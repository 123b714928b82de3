package io.groundwork.notification.account;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import java.util.Locale;

record UserRegistered(String userId, String email, String displayName, String locale) {

    Recipient recipient() {
        return new Recipient(new UserId(userId), email, displayName, Locale.forLanguageTag(locale));
    }
}
