package io.groundwork.notification.personal;

import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.subscription.Browser;
import io.groundwork.notification.subscription.Browsers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose browsers are told what: those of everyone who wants web push of it, after their quiet hours. */
@Component
class PersonalPushes {

    private final Browsers browsers;
    private final Clock clock;

    PersonalPushes(Browsers browsers, Clock clock) {
        this.browsers = browsers;
        this.clock = clock;
    }

    /** By one statement, or none when nobody wants any. */
    List<PersonalDelivery> of(List<PersonalNotice> notices, PreferenceBook book) {
        Set<UserId> wanting = notices.stream()
                .flatMap(notice -> notice.wantedBy(Channel.WEB_PUSH, book).stream())
                .collect(Collectors.toUnmodifiableSet());
        List<Browser> known = wanting.isEmpty() ? List.of() : browsers.of(wanting);
        return notices.stream()
                .flatMap(notice -> known.stream()
                        .filter(browser -> isFor(browser, notice, book))
                        .map(browser -> push(notice, browser, book)))
                .toList();
    }

    /** A browser that subscribed to the topic itself is told by the topic, as its filter has it: never twice. */
    private static boolean isFor(Browser browser, PersonalNotice notice, PreferenceBook book) {
        return notice.isWantedBy(browser.user(), Channel.WEB_PUSH, book)
                && !browser.topics().contains(notice.about().topic());
    }

    private PersonalDelivery push(PersonalNotice notice, Browser browser, PreferenceBook book) {
        Instant now = clock.instant();
        Instant notBefore = book.of(browser.user()).quietUntil(now).orElse(now);
        return PersonalDelivery.byPush(notice, browser, notBefore);
    }
}
