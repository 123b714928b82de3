package io.groundwork.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Mints access tokens of the {@link TestIssuer}, right ones and wrong ones. */
public final class TestTokens {

    private static final long LIFETIME_SECONDS = 300;

    private final JWTClaimsSet.Builder claims;
    private String type = "at+jwt";
    private String keyId = TestIssuer.shared().key().getKeyID();

    private TestTokens(String subject) {
        var now = Instant.now();
        claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(TestIssuer.shared().uri())
                .audience(TestIssuer.AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", "test");
    }

    /** A token for a user or client of this id, good for five minutes, without scopes. */
    public static TestTokens user(String subject) {
        return new TestTokens(subject);
    }

    public TestTokens scopes(String... scopes) {
        return claim("scope", String.join(" ", scopes));
    }

    public TestTokens roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    public TestTokens claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    public TestTokens issuer(String issuer) {
        claims.issuer(issuer);
        return this;
    }

    public TestTokens audience(String audience) {
        claims.audience(audience);
        return this;
    }

    public TestTokens expiresAt(Instant instant) {
        claims.expirationTime(Date.from(instant));
        return this;
    }

    /** Header {@code typ}; {@code at+jwt} unless told. */
    public TestTokens type(String type) {
        this.type = type;
        return this;
    }

    public TestTokens keyId(String keyId) {
        this.keyId = keyId;
        return this;
    }

    /** {@code Bearer} and the signed token, as the {@code Authorization} header wants it. */
    public String bearer() {
        return "Bearer " + token();
    }

    public String token() {
        try {
            var jwt = new SignedJWT(header(JWSAlgorithm.RS256), claims.build());
            jwt.sign(new RSASSASigner(TestIssuer.shared().key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classic forgery: HMAC with the public key's own bytes as the secret. */
    public String signedWithThePublicKeyAsSecret() {
        try {
            var jwt = new SignedJWT(header(JWSAlgorithm.HS256), claims.build());
            jwt.sign(new MACSigner(TestIssuer.shared().key().toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code alg: none}. */
    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(keyId)
                .build();
    }
}
