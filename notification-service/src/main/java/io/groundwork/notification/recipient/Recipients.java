package io.groundwork.notification.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everyone whose address this service has learnt. */
@Repository
public class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was true at {@code asOf}, unless something newer is known already, or the person is erased: events may arrive in
     * any order. */
    public void learn(Recipient recipient, Instant asOf) {
        jdbc.sql("""
                insert into recipient as known (user_id, email, display_name, locale, known_as_of)
                select :user, :email, :name, :locale, cast(:asOf as timestamptz)
                where not exists (select from erased_person where id_hash = id_hash(:user))
                on conflict (user_id) do update
                set email = excluded.email, display_name = excluded.display_name, locale = excluded.locale,
                    known_as_of = excluded.known_as_of
                where known.known_as_of <= excluded.known_as_of""")
                .param("user", recipient.userId().value())
                .param("email", recipient.email())
                .param("name", recipient.displayName())
                .param("locale", recipient.locale().toLanguageTag())
                .param("asOf", Timestamp.from(asOf))
                .update();
    }

    public boolean knows(UserId user) {
        return !all(List.of(user)).isEmpty();
    }

    /** The known ones among {@code users}, by one statement. */
    public List<Recipient> all(Collection<UserId> users) {
        return jdbc.sql("select user_id, email, display_name, locale from recipient where user_id = any(:users)")
                .param("users", users.stream().map(UserId::value).toArray(String[]::new))
                .query(Recipients::recipient)
                .list();
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        return new Recipient(
                new UserId(row.getString("user_id")),
                row.getString("email"),
                row.getString("display_name"),
                Locale.forLanguageTag(row.getString("locale")));
    }
}
