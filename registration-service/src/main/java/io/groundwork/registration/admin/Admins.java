package io.groundwork.registration.admin;

import io.groundwork.registration.account.AccountId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sees to it that there is always somebody who can let others in again. */
@Repository
class Admins {

    private final JdbcClient jdbc;

    Admins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks every admin until the transaction ends, so that of two who remove each other one is too late.
     *
     * @throws AdminException 409 when there is no other admin who can sign in
     */
    void requireAnotherThan(AccountId account) {
        boolean another = jdbc
                .sql("select id from account where 'ADMIN' = any (roles) and status = 'ACTIVE' order by id for update")
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(admin -> !admin.equals(account.value()));
        if (!another) {
            throw AdminException.lastAdmin();
        }
    }
}
