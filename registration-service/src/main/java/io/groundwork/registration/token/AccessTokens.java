package io.groundwork.registration.token;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues access tokens to people who signed in, in the form of RFC 9068. */
@Component
public class AccessTokens {

    /** The suite itself, as the client that people sign in with. */
    private static final String FIRST_PARTY_CLIENT = "groundwork";

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

    public AccessToken issue(Account account, UUID sessionId) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type(IssuerSettings.TOKEN_TYPE)
                .keyId(keys.activeId())
                .build();
        String value = encoder.encode(JwtEncoderParameters.from(header, claims(account, sessionId)))
                .getTokenValue();
        return new AccessToken(value, settings.accessTokenLifetime());
    }

    private JwtClaimsSet claims(Account account, UUID sessionId) {
        Instant now = clock.instant();
        return JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(settings.uri().toString())
                .subject(account.id().toString())
                .audience(List.of(IssuerSettings.AUDIENCE))
                .issuedAt(account.issueTime(now))
                .expiresAt(now.plus(settings.accessTokenLifetime()))
                .claim("client_id", FIRST_PARTY_CLIENT)
                .claim("scope", USER_SCOPES)
                .claim(
                        "roles",
                        account.roles().stream().map(Role::name).sorted().toList())
                .claim("sid", sessionId.toString())
                .claim("email", account.email().value())
                .build();
    }
}
