package io.groundwork.notification.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everyone whose address this service has learnt. */
@Repository
public class Recipients {

    /** Of several news of one person the newest; sorted, so that two batches never wait for each other in a circle. */
    private static final String LEARN = """
            insert into recipient as known (user_id, email, display_name, locale, known_as_of)
            select distinct on (n.user_id) n.user_id, n.email, n.name, n.locale, n.as_of
            from unnest(:users, :emails, :names, :locales, cast(:times as timestamptz[])) with ordinality
                as n (user_id, email, name, locale, as_of, number)
            where not exists (select from erased_person where id_hash = id_hash(n.user_id))
            order by n.user_id, n.as_of desc, n.number desc
            on conflict (user_id) do update
            set email = excluded.email, display_name = excluded.display_name, locale = excluded.locale,
                known_as_of = excluded.known_as_of
            where known.known_as_of <= excluded.known_as_of""";

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void learn(Recipient recipient, Instant asOf) {
        learnAll(List.of(new Learnt(recipient, asOf)));
    }

    /**
     * Keeps, by one statement, what was true at those times, unless something newer is known already, or the person is erased: events
     * may arrive in any order.
     */
    public void learnAll(List<Learnt> news) {
        if (news.isEmpty()) {
            return;
        }
        jdbc.sql(LEARN)
                .param("users", column(news, each -> each.recipient().userId().value()))
                .param("emails", column(news, each -> each.recipient().email()))
                .param("names", column(news, each -> each.recipient().displayName()))
                .param("locales", column(news, each -> each.recipient().locale().toLanguageTag()))
                .param("times", column(news, each -> each.asOf().toString()))
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

    private static String[] column(List<Learnt> news, Function<Learnt, String> value) {
        return news.stream().map(value).toArray(String[]::new);
    }
}
