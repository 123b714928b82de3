package io.groundwork.registration.token;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues access tokens in the form of RFC 9068. */
@Component
public class AccessTokens {

    private static final String USER_SCOPES = "openid profile email accounts:read accounts:write tasks:read tasks:write"
            + " notifications:read notifications:write ingest:read ingest:write";

    private final JwtEncoder encoder;
    private final SigningKeys keys;
    private final IssuerSettings settings;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, SigningKeys keys, IssuerSettings settings, Clock clock) {
        this.encoder = encoder;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** For somebody who signed in through the API: everything they may do. */
    public AccessToken issue(Account account, UUID sessionId) {
        JwtClaimsSet.Builder claims = of(account, IssuerSettings.FIRST_PARTY_CLIENT, USER_SCOPES, clock.instant())
                .claim("roles", roles(account))
                .claim("sid", sessionId.toString())
                .claim("email", account.email().value());
        return new AccessToken(sign(claims).getTokenValue(), settings.accessTokenLifetime());
    }

    /**
     * For a client that acts for somebody: what was granted, and roles and address only if they were.
     *
     * @param clientTime now, or somewhat later when tokens of the client were revoked this second
     */
    public Jwt forPerson(
            Account account, UUID sessionId, String clientId, Collection<String> scopes, Instant clientTime) {
        JwtClaimsSet.Builder claims = of(account, clientId, joined(scopes), clientTime)
                .claim("roles", scopes.contains("roles") ? roles(account) : List.of())
                .claim("sid", sessionId.toString());
        if (scopes.contains("email")) {
            claims.claim("email", account.email().value());
        }
        return sign(claims);
    }

    /**
     * For a client that acts for itself.
     *
     * @param clientTime as for {@link #forPerson}
     */
    public Jwt forClient(String clientId, Collection<String> scopes, Instant clientTime) {
        return sign(claims(clientId, clientId, joined(scopes)).issuedAt(clientTime));
    }

    private JwtClaimsSet.Builder of(Account account, String clientId, String scopes, Instant time) {
        return claims(account.id().toString(), clientId, scopes).issuedAt(account.issueTime(time));
    }

    private JwtClaimsSet.Builder claims(String subject, String clientId, String scopes) {
        Instant now = clock.instant();
        return JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(settings.uri().toString())
                .subject(subject)
                .audience(List.of(IssuerSettings.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(settings.accessTokenLifetime()))
                .claim("client_id", clientId)
                .claim("scope", scopes);
    }

    private Jwt sign(JwtClaimsSet.Builder claims) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type(IssuerSettings.TOKEN_TYPE)
                .keyId(keys.activeId())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build()));
    }

    private static String joined(Collection<String> scopes) {
        return String.join(" ", scopes.stream().sorted().toList());
    }

    private static List<String> roles(Account account) {
        return account.roles().stream().map(Role::name).sorted().toList();
    }
}
