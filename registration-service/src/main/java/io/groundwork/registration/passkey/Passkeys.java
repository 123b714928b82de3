package io.groundwork.registration.passkey;

import io.groundwork.platform.id.Ids;
import io.groundwork.registration.account.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All passkeys. */
@Repository
class Passkeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What authenticators call the account, in base64url: made at the first passkey, and kept. */
    String handle(AccountId account) {
        byte[] handle = jdbc.sql("insert into passkey_user (account_id, handle) values (:account, :handle)"
                        + " on conflict (account_id) do update set handle = passkey_user.handle returning handle")
                .param("account", account.value())
                .param("handle", bytes(StoredPasskey.random()))
                .query(byte[].class)
                .single();
        return StoredPasskey.base64(handle);
    }

    /** Empty when the credential is registered already, by whomever. */
    Optional<PasskeyResponse> add(AccountId account, String name, Ceremony.Registered credential) {
        return jdbc.sql("""
                        insert into passkey (id, account_id, name, credential_id, credential, signature_count, created_at)
                        values (:id, :account, :name, :credentialId, :credential, :count, :now)
                        on conflict (credential_id) do nothing returning id, name, created_at, last_used_at""")
                .param("id", Ids.next())
                .param("account", account.value())
                .param("name", name)
                .param("credentialId", bytes(credential.credentialId()))
                .param("credential", bytes(credential.credential()))
                .param("count", credential.signatureCount())
                .param("now", Timestamp.from(clock.instant()))
                .query(PasskeyResponse.class)
                .optional();
    }

    Optional<StoredPasskey> find(byte[] credentialId) {
        return jdbc.sql("select p.id, p.account_id, p.credential, p.signature_count, u.handle"
                        + " from passkey p join passkey_user u using (account_id) where p.credential_id = :id")
                .param("id", credentialId)
                .query((row, number) -> new StoredPasskey(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        StoredPasskey.base64(row.getBytes("handle")),
                        StoredPasskey.base64(row.getBytes("credential")),
                        row.getLong("signature_count")))
                .optional();
    }

    /** Moves the signature count on. False when another use of the passkey was faster. */
    boolean use(StoredPasskey passkey, long count) {
        return jdbc.sql("update passkey set signature_count = :count, last_used_at = :now"
                                + " where id = :id and signature_count = :before")
                        .param("id", passkey.id())
                        .param("before", passkey.signatureCount())
                        .param("count", count)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<PasskeyResponse> list(AccountId account) {
        return jdbc.sql("select id, name, created_at, last_used_at from passkey where account_id = :account"
                        + " order by created_at, id")
                .param("account", account.value())
                .query(PasskeyResponse.class)
                .list();
    }

    /** Ids of credentials, in base64url. */
    List<String> credentialIds(AccountId account) {
        return jdbc
                .sql("select credential_id from passkey where account_id = :account")
                .param("account", account.value())
                .query(byte[].class)
                .list()
                .stream()
                .map(StoredPasskey::base64)
                .toList();
    }

    boolean remove(AccountId account, UUID id) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
