package io.groundwork.registration.mfa;

import io.groundwork.platform.vault.Digest;
import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All second factors: secrets sealed, recovery codes as keyed hashes. Every use of a code is one conditional statement. */
@Repository
class Factors {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Factors(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<FactorRow> find(AccountId account) {
        return jdbc.sql("select sealed_secret, confirmed_at from second_factor where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> open(row, account))
                .optional();
    }

    /** False when there is a confirmed one, which stays. */
    boolean add(AccountId account, TotpSecret secret) {
        return jdbc.sql("""
                        insert into second_factor as f (account_id, sealed_secret, created_at) values (:account, :sealed, :now)
                        on conflict (account_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
                        where f.confirmed_at is null""")
                        .param("account", account.value())
                        .param("sealed", vault.seal(label(account), secret.bytes()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when it is confirmed already. */
    boolean confirm(AccountId account) {
        return jdbc.sql(
                                "update second_factor set confirmed_at = :now where account_id = :account and confirmed_at is null")
                        .param("account", account.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Uses the code of a half minute up. False when it, or a later one, was used before: of two users of one code, one succeeds. */
    boolean use(AccountId account, long step) {
        return jdbc.sql("update second_factor set last_step = :step where account_id = :account and last_step < :step")
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void addRecoveryCodes(AccountId account, List<RecoveryCode> codes) {
        jdbc.sql("""
                        insert into recovery_code (account_id, code_hash)
                        select :account, hash from unnest(cast(:hashes as text[])) h, decode(h, 'hex') hash""")
                .param("account", account.value())
                .param(
                        "hashes",
                        codes.stream()
                                .map(code -> RecoveryCode.hash(vault, account, code.value())
                                        .hex())
                                .toArray(String[]::new))
                .update();
    }

    /** False when it is unknown or was used before. */
    boolean useRecoveryCode(AccountId account, String typed) {
        Digest hash = RecoveryCode.hash(vault, account, typed);
        return jdbc.sql(
                                "update recovery_code set used_at = :now where account_id = :account and code_hash = :hash and used_at is null")
                        .param("account", account.value())
                        .param("hash", hash.bytes())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(AccountId account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    boolean remove(AccountId account) {
        return jdbc.sql("delete from second_factor where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private FactorRow open(ResultSet row, AccountId account) throws SQLException {
        return new FactorRow(
                new TotpSecret(vault.open(label(account), row.getBytes("sealed_secret"))),
                row.getTimestamp("confirmed_at") != null);
    }

    private static String label(AccountId account) {
        return "second-factor/" + account;
    }
}
