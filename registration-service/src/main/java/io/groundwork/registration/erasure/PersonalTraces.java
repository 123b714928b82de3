package io.groundwork.registration.erasure;

import io.groundwork.idempotency.AnswerTraces;
import io.groundwork.messaging.EventTraces;
import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.account.Account;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes what this service keeps of a person beside the account and all that hangs on it. */
@Repository
class PersonalTraces {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final EventTraces events;
    private final AnswerTraces answers;

    PersonalTraces(JdbcClient jdbc, Vault vault, EventTraces events, AnswerTraces answers) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
        this.answers = answers;
    }

    /** The audit log keeps its lines, without the address they came from: its ids name nobody any more. */
    void remove(Account account) {
        String email = account.email().value();
        String id = account.id().toString();
        delete("delete from password_reset_request where email = :text", email);
        delete("update audit_entry set address = null where actor = :text or subject = :text", id);
        delete("update user_import set importer = null, upload_key = null where importer = :text", id);
        jdbc.sql("delete from login_throttle where subject = :subject")
                .param("subject", vault.fingerprint("throttle-account", email).bytes())
                .update();
        for (String text : List.of(email, id)) {
            events.forget(text);
            answers.forget(text);
        }
    }

    private void delete(String sql, String text) {
        jdbc.sql(sql).param("text", text).update();
    }
}
