package io.groundwork.registration.bootstrap;

import io.groundwork.registration.account.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That the first admin was made, and who it is. There is one such row at most. */
@Repository
class FirstAdminMark {

    private final JdbcClient jdbc;

    FirstAdminMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for one caller, for good. Others wait until its transaction has ended. */
    boolean set(Instant now) {
        return jdbc.sql("insert into first_admin (made_at) values (:now) on conflict do nothing")
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void name(AccountId account) {
        jdbc.sql("update first_admin set account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Empty when none was made, or it was erased. */
    Optional<UUID> account() {
        return jdbc.sql("select account_id from first_admin where account_id is not null")
                .query(UUID.class)
                .optional();
    }
}
