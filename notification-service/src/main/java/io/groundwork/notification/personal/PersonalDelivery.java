package io.groundwork.notification.personal;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.subscription.Browser;
import io.groundwork.notification.subscription.Protocol;
import io.groundwork.platform.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way to one person by one channel that leads out of the house.
 *
 * @param subscription of the browser it goes to; null for mail
 * @param notBefore when the delivery engine may first try; null for mail, which has a queue of its own
 */
record PersonalDelivery(
        UUID id,
        PersonalNotice notice,
        UserId user,
        Protocol protocol,
        @Nullable UUID subscription,
        @Nullable Instant notBefore) {

    static PersonalDelivery byMail(PersonalNotice notice, UserId user) {
        return new PersonalDelivery(Ids.next(), notice, user, Protocol.EMAIL, null, null);
    }

    static PersonalDelivery byPush(PersonalNotice notice, Browser browser, Instant notBefore) {
        return new PersonalDelivery(
                Ids.next(), notice, browser.user(), Protocol.WEBPUSH, browser.subscription(), notBefore);
    }
}
