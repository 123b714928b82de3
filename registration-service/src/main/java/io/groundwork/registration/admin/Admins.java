package io.groundwork.registration.admin;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sees to it that there is always somebody who can let others in again. */
@Repository
public class Admins {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Admins(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * Does nothing for an account that is no admin.
     *
     * @throws AdminException 409 when it is the only admin who can sign in
     */
    public void requireAnotherIfAdmin(AccountId id) {
        if (accounts.find(id)
                .filter(account -> account.roles().contains(Role.ADMIN))
                .isPresent()) {
            requireAnotherThan(id);
        }
    }

    /**
     * Locks every admin until the transaction ends, so that of two who remove each other one is too late.
     *
     * @throws AdminException 409 when there is no other admin who can sign in
     */
    private void requireAnotherThan(AccountId account) {
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
