package io.groundwork.registration.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/**
 * Issues ID tokens (OpenID Connect Core, section 2). Their audience is the client and their type is not that of an access token, so
 * that no service takes one for the other.
 */
@Component
public class IdTokens {

    private final JwtEncoder encoder;
    private final SigningKeys keys;
    private final IssuerSettings settings;
    private final Clock clock;

    IdTokens(JwtEncoder encoder, SigningKeys keys, IssuerSettings settings, Clock clock) {
        this.encoder = encoder;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Issues one.
     *
     * @param nonce as the client sent it, if it did
     * @param authenticatedAt when the person typed the password
     */
    public Jwt issue(String subject, UUID sessionId, String clientId, @Nullable String nonce, Instant authenticatedAt) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(settings.uri().toString())
                .subject(subject)
                .audience(List.of(clientId))
                .issuedAt(now)
                .expiresAt(now.plus(settings.accessTokenLifetime()))
                .claim("azp", clientId)
                .claim("auth_time", authenticatedAt.getEpochSecond())
                .claim("sid", sessionId.toString());
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        return encoder.encode(JwtEncoderParameters.from(header(), claims.build()));
    }

    private JwsHeader header() {
        return JwsHeader.with(SignatureAlgorithm.RS256)
                .type("JWT")
                .keyId(keys.activeId())
                .build();
    }
}
