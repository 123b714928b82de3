package io.groundwork.registration.export;

import io.groundwork.registration.account.AccountId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all rows that belong to a person, as JSON. Secrets and hashes of secrets stay out: they would only help a thief. */
@Repository
class PersonalData {

    private static final String SELECT = """
            select jsonb_build_object(
                'account', to_jsonb(a) - '{password_hash,password_short,tokens_not_before,version}'::text[],
                'password_set', a.password_hash is not null,
                'registrations', (select coalesce(jsonb_agg(to_jsonb(r) - '{account_id,password_hash,link_hash,code_hash}'::text[]
                    order by r.created_at), '[]') from registration r where r.account_id = a.id),
                'sessions', (select coalesce(jsonb_agg(to_jsonb(s) - '{account_id}'::text[] order by s.created_at), '[]')
                    from session s where s.account_id = a.id),
                'password_resets', (select coalesce(jsonb_agg(to_jsonb(p) - '{account_id,link_hash}'::text[] order by p.created_at), '[]')
                    from password_reset p where p.account_id = a.id),
                'email_changes', (select coalesce(jsonb_agg(to_jsonb(m) - '{account_id,session_id,code_attempts}'::text[]
                    order by m.created_at), '[]') from email_change m where m.account_id = a.id),
                'passkeys', (select coalesce(jsonb_agg(to_jsonb(k) - '{account_id,credential_id,credential,signature_count}'::text[]
                    order by k.created_at), '[]') from passkey k where k.account_id = a.id),
                'second_factor', (select to_jsonb(f) - '{account_id,sealed_secret,last_step}'::text[]
                    from second_factor f where f.account_id = a.id),
                'audit_log', (select coalesce(jsonb_agg(to_jsonb(e) order by e.at), '[]') from audit_entry e
                    where e.subject = a.id::text or e.actor = a.id::text))
            from account a where a.id = :id""";

    private final JdbcClient jdbc;

    PersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> of(AccountId account) {
        return jdbc.sql(SELECT).param("id", account.value()).query(String.class).optional();
    }
}
