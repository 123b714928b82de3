package io.groundwork.platform.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Decoded tokens for tests. */
final class Tokens {

    static final String ISSUER = "http://issuer.example";

    private Tokens() {}

    static Jwt of(String subject, String sid, @Nullable Instant issuedAt) {
        return Jwt.withTokenValue("token")
                .header("typ", "at+jwt")
                .issuer(ISSUER)
                .subject(subject)
                .claim("sid", sid)
                .issuedAt(issuedAt)
                .build();
    }

    static Jwt heldBy(String client, String subject, Instant issuedAt) {
        return Jwt.withTokenValue("token")
                .header("typ", "at+jwt")
                .issuer(ISSUER)
                .subject(subject)
                .claim("client_id", client)
                .issuedAt(issuedAt)
                .build();
    }
}
