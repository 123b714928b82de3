package io.groundwork.notification.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where mails are put down, with the transaction of whoever has them sent. */
@Repository
class MailQueue {

    private static final String ADD = """
            insert into mail_delivery (id, message_id, recipient_email, user_id, template, locale, subject, text_body, html_body,
                                       state, next_attempt_at, give_up_at, created_at, unsubscribe_link, topic)
            select id, message_id, recipient_email, user_id, template, locale, subject, text_body, html_body,
                   'pending', coalesce(not_before, :now), give_up_at, :now, unsubscribe_link, topic
            from unnest(cast(:ids as uuid[]), :messageIds, :recipients, :users, :templates, :locales, :subjects, :texts, :htmls,
                        cast(:giveUp as timestamptz[]), cast(:notBefore as timestamptz[]), :unsubscribe, :topics)
                 as m (id, message_id, recipient_email, user_id, template, locale, subject, text_body, html_body, give_up_at,
                       not_before, unsubscribe_link, topic)
            where not exists (select from erased_person where id_hash = id_hash(user_id))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement for all of them. */
    void add(List<QueuedMail> mails) {
        jdbc.sql(ADD)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", column(mails, mail -> mail.id().toString()))
                .param("messageIds", column(mails, QueuedMail::messageId))
                .param("recipients", column(mails, QueuedMail::recipientEmail))
                .param("users", column(mails, mail -> mail.userId().value()))
                .param("templates", column(mails, QueuedMail::template))
                .param("locales", column(mails, QueuedMail::language))
                .param("subjects", column(mails, mail -> mail.content().subject()))
                .param("texts", column(mails, mail -> mail.content().text()))
                .param("htmls", column(mails, mail -> mail.content().html()))
                .param("giveUp", column(mails, mail -> mail.giveUpAt().toString()))
                .param("notBefore", column(mails, mail -> text(mail.notBefore())))
                .param("unsubscribe", column(mails, mail -> text(mail.unsubscribeLink())))
                .param("topics", column(mails, mail -> text(mail.topic())))
                .update();
    }

    /** Gives each a day more, and says how many there were. */
    int revive(Collection<UUID> dead) {
        Instant now = clock.instant();
        return jdbc.sql("update mail_delivery set state = 'pending', next_attempt_at = :now, give_up_at = :giveUpAt,"
                        + " finished_at = null where id = any(:ids) and state = 'dead'")
                .param("now", Timestamp.from(now))
                .param("giveUpAt", Timestamp.from(now.plus(Duration.ofDays(1))))
                .param("ids", dead.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String[] column(List<QueuedMail> mails, Function<QueuedMail, @Nullable String> value) {
        return mails.stream().map(value).toArray(String[]::new);
    }
}
