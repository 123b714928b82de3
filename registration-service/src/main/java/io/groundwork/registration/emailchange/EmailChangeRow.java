package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads changes, with the sides that have confirmed. */
final class EmailChangeRow {

    static final String SELECT = """
            select c.*, array(select p.side from email_change_proof p
                where p.change_id = c.id and p.confirmed_at is not null) as confirmed
            from email_change c where\s""";

    private EmailChangeRow() {}

    static EmailChange change(ResultSet row, int number) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return new EmailChange(
                new EmailChangeId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                session == null ? null : new SessionId(session),
                new EmailAddress(row.getString("new_email")),
                EmailChangeState.valueOf(row.getString("state")),
                sides((String[]) row.getArray("confirmed").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Set<Side> sides(String[] names) {
        return Arrays.stream(names).map(Side::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
