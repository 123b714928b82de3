package io.groundwork.registration.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Repository;

/** Consents, one for each person and client. */
@Repository
class Consents implements OAuth2AuthorizationConsentService {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two pages sent at once both count: what was allowed in either is allowed. */
    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        jdbc.sql("""
                        insert into consent as c (account_id, client_id, scopes, granted_at) values (:account, :client, :scopes, :now)
                        on conflict (account_id, client_id) do update
                        set scopes = array(select distinct unnest(c.scopes || excluded.scopes) order by 1), granted_at = :now""")
                .param("account", UUID.fromString(consent.getPrincipalName()))
                .param("client", UUID.fromString(consent.getRegisteredClientId()))
                .param("scopes", consent.getScopes().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        jdbc.sql("delete from consent where account_id = :account and client_id = :client")
                .param("account", UUID.fromString(consent.getPrincipalName()))
                .param("client", UUID.fromString(consent.getRegisteredClientId()))
                .update();
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String account) {
        return scopes(clientId, account)
                .map(scopes -> {
                    OAuth2AuthorizationConsent.Builder consent = OAuth2AuthorizationConsent.withId(clientId, account);
                    scopes.forEach(consent::scope);
                    return consent.build();
                })
                .orElse(null);
    }

    private Optional<Set<String>> scopes(String clientId, String account) {
        return jdbc.sql("select scopes from consent where account_id = :account and client_id = :client")
                .param("account", UUID.fromString(account))
                .param("client", UUID.fromString(clientId))
                .query((row, number) -> Set.of((String[]) row.getArray("scopes").getArray()))
                .optional();
    }
}
