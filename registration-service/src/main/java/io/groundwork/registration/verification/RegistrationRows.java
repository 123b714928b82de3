package io.groundwork.registration.verification;

import io.groundwork.platform.vault.Digest;
import io.groundwork.registration.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;

/** Reads rows of the registration table. */
final class RegistrationRows {

    private RegistrationRows() {}

    record WithCode(Registration registration, Digest codeHash) {}

    static WithCode withCode(ResultSet row, int number) throws SQLException {
        return new WithCode(registration(row, number), new Digest(row.getBytes("code_hash")));
    }

    static Registration registration(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        Timestamp verified = row.getTimestamp("verified_at");
        return new Registration(
                new RegistrationId(row.getObject("id", UUID.class)),
                account == null ? null : new AccountId(account),
                row.getString("password_hash"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                verified == null ? null : verified.toInstant());
    }
}
