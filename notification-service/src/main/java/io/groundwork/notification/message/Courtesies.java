package io.groundwork.notification.message;

import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks up how subscribers want to be treated, by one statement for all of them. */
@Component
class Courtesies {

    private final Preferences preferences;
    private final Clock clock;

    Courtesies(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    Courtesy to(List<Match> matches) {
        List<UserId> people = matches.stream()
                .filter(match -> Courtesy.channel(match).isPresent())
                .map(match -> match.subscriber().user())
                .distinct()
                .toList();
        PreferenceBook book = people.isEmpty() ? new PreferenceBook(Map.of()) : preferences.of(people);
        return new Courtesy(book, clock.instant());
    }
}
