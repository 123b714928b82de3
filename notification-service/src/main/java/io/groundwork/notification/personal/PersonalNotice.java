package io.groundwork.notification.personal;

import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.preference.PreferenceBook;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell some people.
 *
 * @param about what people may have said they want or do not want
 * @param mail how it reads by mail; null for what is never mailed
 * @param mailVariables what that template needs; of what is never mailed, its title
 */
public record PersonalNotice(
        KnownTopic about,
        Notice notice,
        Set<UserId> users,
        @Nullable MailTemplate mail,
        Map<String, Object> mailVariables) {

    /** Nobody is told what was meant for someone erased. */
    public PersonalNotice {
        users = users.stream().filter(user -> !user.equals(UserId.NOBODY)).collect(Collectors.toUnmodifiableSet());
    }

    String title() {
        return mailVariables.getOrDefault("title", "").toString();
    }

    Set<UserId> wantedBy(Channel channel, PreferenceBook book) {
        return users.stream().filter(user -> isWantedBy(user, channel, book)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isWantedBy(UserId user, Channel channel, PreferenceBook book) {
        return users.contains(user) && book.of(user).wants(about.topic(), channel);
    }

    /** Empty for what is never mailed. */
    Optional<Letter> letter(UUID id, Recipient to, Instant giveUpAt) {
        return Optional.ofNullable(mail)
                .map(template ->
                        new Letter(id, to, template, mailVariables, giveUpAt).about(about.topic(), notice.body()));
    }

    /**
     * For what is never mailed.
     *
     * @param title of what it is about, for a subject in other languages
     */
    public static PersonalNotice inInbox(KnownTopic about, Notice notice, Set<UserId> users, String title) {
        return new PersonalNotice(about, notice, users, null, Map.of("title", title));
    }
}
