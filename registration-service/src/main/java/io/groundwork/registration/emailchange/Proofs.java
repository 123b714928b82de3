package io.groundwork.registration.emailchange;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was mailed to the two addresses of each change: hashes of links and codes. Each side confirms once. */
@Repository
class Proofs {

    record Found(EmailChangeId change, Side side) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    Proofs(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(EmailChangeId change, List<Challenge> challenges) {
        challenges.forEach(challenge -> jdbc.sql("""
                        insert into email_change_proof (change_id, side, link_hash, code_hash)
                        values (:change, :side, :link, :code)""")
                .param("change", change.value())
                .param("side", challenge.side().name())
                .param("link", challenge.link().hash().bytes())
                .param(
                        "code",
                        Challenge.codeHash(vault, change, challenge.code()).bytes())
                .update());
    }

    Optional<Found> find(OpaqueToken link) {
        return jdbc.sql("select change_id, side from email_change_proof where link_hash = :hash")
                .param("hash", link.hash().bytes())
                .query((row, number) -> new Found(
                        new EmailChangeId(row.getObject("change_id", UUID.class)), Side.valueOf(row.getString("side"))))
                .optional();
    }

    /** To be called with an attempt spent. */
    Optional<Found> find(EmailChangeId change, String code) {
        return jdbc.sql("select side from email_change_proof where change_id = :change and code_hash = :hash")
                .param("change", change.value())
                .param("hash", Challenge.codeHash(vault, change, code).bytes())
                .query(String.class)
                .optional()
                .map(side -> new Found(change, Side.valueOf(side)));
    }

    /** False when that side has confirmed before. */
    boolean confirm(EmailChangeId change, Side side, Instant now) {
        return jdbc.sql("update email_change_proof set confirmed_at = :now"
                                + " where change_id = :change and side = :side and confirmed_at is null")
                        .param("change", change.value())
                        .param("side", side.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
