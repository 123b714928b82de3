package io.groundwork.registration.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads clients from {@code oauth_client}. */
final class ClientRow {

    /** The second secret counts only while it is good. */
    static final String COLUMNS = """
            c.id, c.client_id, c.name, c.secret_hash, c.scopes, c.grant_types, c.redirect_uris, c.post_logout_redirect_uris,
            c.consent_required, c.enabled, c.tokens_not_before, c.version, c.created_at, c.updated_at,
            case when c.previous_secret_expires_at > now() then c.previous_secret_hash end as previous_secret_hash""";

    private ClientRow() {}

    static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                row.getObject("id", UUID.class),
                row.getString("client_id"),
                definition(row),
                Stream.of(row.getString("secret_hash"), row.getString("previous_secret_hash"))
                        .filter(Objects::nonNull)
                        .toList(),
                instant(row.getTimestamp("tokens_not_before")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static ClientDefinition definition(ResultSet row) throws SQLException {
        return new ClientDefinition(
                row.getString("name"),
                row.getString("secret_hash") == null ? ClientType.PUBLIC : ClientType.CONFIDENTIAL,
                texts(row, "grant_types").stream()
                        .map(it -> GrantType.valueOf(it.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                texts(row, "redirect_uris"),
                texts(row, "post_logout_redirect_uris"),
                Set.copyOf(texts(row, "scopes")),
                row.getBoolean("consent_required"),
                row.getBoolean("enabled"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
