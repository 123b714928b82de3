package io.groundwork.registration.client;

import io.groundwork.platform.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All clients. */
@Repository
class ClientStore {

    private static final String SELECT = "select " + ClientRow.COLUMNS + " from oauth_client c where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A machine from the environment; nothing changes when it is there as described. */
    void put(String clientId, String name, String secretHash, Set<String> scopes) {
        jdbc.sql("""
                        insert into oauth_client as c (id, client_id, name, secret_hash, scopes, created_at, updated_at)
                        values (:id, :clientId, :name, :hash, :scopes, :now, :now)
                        on conflict (client_id) do update
                        set name = excluded.name, secret_hash = excluded.secret_hash, scopes = excluded.scopes,
                            version = c.version + 1, updated_at = :now
                        where (c.name, c.secret_hash, c.scopes) is distinct from (excluded.name, excluded.secret_hash, excluded.scopes)""")
                .param("id", Ids.next())
                .param("clientId", clientId)
                .param("name", name)
                .param("hash", secretHash)
                .param("scopes", sorted(scopes))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @param secretHash null for a public client */
    Client add(ClientDefinition definition, @Nullable String secretHash) {
        UUID id = Ids.next();
        return fields(jdbc.sql("""
                        insert into oauth_client as c (id, client_id, secret_hash, name, scopes, grant_types, redirect_uris,
                            post_logout_redirect_uris, consent_required, enabled, created_at, updated_at)
                        values (:id, :clientId, :hash, :name, :scopes, :grants, :redirects, :logouts, :consent, :enabled, :now, :now)
                        returning\s""" + ClientRow.COLUMNS), definition)
                .param("id", id)
                .param("clientId", id.toString())
                .param("hash", secretHash)
                .query(ClientRow::client)
                .single();
    }

    /**
     * Empty when the version is not the current one any more.
     *
     * @param notBefore last second whose tokens are refused; null for no other than before
     */
    Optional<Client> change(UUID id, long version, ClientDefinition definition, @Nullable Instant notBefore) {
        return fields(jdbc.sql("""
                        update oauth_client c set name = :name, scopes = :scopes, grant_types = :grants, redirect_uris = :redirects,
                            post_logout_redirect_uris = :logouts, consent_required = :consent, enabled = :enabled,
                            tokens_not_before = coalesce(cast(:notBefore as timestamptz), c.tokens_not_before),
                            version = c.version + 1, updated_at = :now
                        where c.id = :id and c.version = :version returning\s""" + ClientRow.COLUMNS), definition)
                .param("id", id)
                .param("version", version)
                .param("notBefore", notBefore == null ? null : Timestamp.from(notBefore))
                .query(ClientRow::client)
                .optional();
    }

    /**
     * Replaces the secret.
     *
     * @param overlap for which the secret before stays good
     * @param notBefore last second whose tokens are refused; null if none are
     */
    Optional<Client> changeSecret(UUID id, String secretHash, Duration overlap, @Nullable Instant notBefore) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update oauth_client c set previous_secret_hash = c.secret_hash, previous_secret_expires_at = :until,
                            secret_hash = :hash, version = c.version + 1, updated_at = :now,
                            tokens_not_before = coalesce(cast(:notBefore as timestamptz), c.tokens_not_before)
                        where c.id = :id and c.secret_hash is not null returning\s""" + ClientRow.COLUMNS)
                .param("id", id)
                .param("hash", secretHash)
                .param("notBefore", notBefore == null ? null : Timestamp.from(notBefore))
                .param("until", Timestamp.from(now.plus(overlap)))
                .param("now", Timestamp.from(now))
                .query(ClientRow::client)
                .optional();
    }

    boolean remove(UUID id, long version) {
        return jdbc.sql("delete from oauth_client where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Client> find(UUID id) {
        return jdbc.sql(SELECT + "c.id = :id")
                .param("id", id)
                .query(ClientRow::client)
                .optional();
    }

    Optional<Client> find(String clientId) {
        return jdbc.sql(SELECT + "c.client_id = :clientId")
                .param("clientId", clientId)
                .query(ClientRow::client)
                .optional();
    }

    private JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, ClientDefinition definition) {
        return statement
                .param("name", definition.name())
                .param("scopes", sorted(definition.scopes()))
                .param("grants", grants(definition))
                .param("redirects", definition.redirectUris().toArray(String[]::new))
                .param("logouts", definition.postLogoutRedirectUris().toArray(String[]::new))
                .param("consent", definition.asksForConsent())
                .param("enabled", definition.isEnabled())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static String[] grants(ClientDefinition definition) {
        return definition.grantTypes().stream()
                .map(grant -> grant.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toArray(String[]::new);
    }

    private static String[] sorted(Collection<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }
}
