package io.groundwork.registration.client;

import io.groundwork.platform.id.Ids;
import io.groundwork.registration.token.IssuerSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Repository;

/** Clients that act for themselves: data producers and other systems. */
@Repository
public class MachineClients implements RegisteredClientRepository {

    private static final String SELECT = "select id, client_id, name, secret_hash, scopes from oauth_client where ";

    private final JdbcClient jdbc;
    private final ClientSecrets secrets;
    private final IssuerSettings issuer;
    private final Clock clock;

    MachineClients(JdbcClient jdbc, ClientSecrets secrets, IssuerSettings issuer, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Registers a client, or gives a registered one this name, secret and these scopes. */
    public void register(String clientId, String name, String secret, Set<String> scopes) {
        jdbc.sql("""
                        insert into oauth_client as c (id, client_id, name, secret_hash, scopes, created_at, updated_at)
                        values (:id, :clientId, :name, :hash, :scopes, :now, :now)
                        on conflict (client_id) do update
                        set name = excluded.name, secret_hash = excluded.secret_hash, scopes = excluded.scopes, updated_at = :now
                        where (c.name, c.secret_hash, c.scopes) is distinct from (excluded.name, excluded.secret_hash, excluded.scopes)""")
                .param("id", Ids.next())
                .param("clientId", clientId)
                .param("name", name)
                .param("hash", secrets.hash(secret))
                .param("scopes", scopes.stream().sorted().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", UUID.fromString(id))
                .query(this::client)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return jdbc.sql(SELECT + "client_id = :clientId")
                .param("clientId", clientId)
                .query(this::client)
                .optional()
                .orElse(null);
    }

    /** Clients do not register themselves, and secrets are not re-encoded behind their back. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are registered with register()");
    }

    private RegisteredClient client(ResultSet row, int number) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return RegisteredClient.withId(row.getString("id"))
                .clientId(row.getString("client_id"))
                .clientName(row.getString("name"))
                .clientSecret(row.getString("secret_hash"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(Set.of(scopes)))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(issuer.accessTokenLifetime())
                        .build())
                .build();
    }
}
