package io.groundwork.platform.sample;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token of the {@link SampleIssuer}; right unless told otherwise. */
public final class SampleToken {

    private final SampleIssuer issuer;
    private final JWTClaimsSet.Builder claims;
    private @Nullable String type = "at+jwt";
    private String keyId;

    SampleToken(SampleIssuer issuer) {
        this.issuer = issuer;
        this.keyId = issuer.key().getKeyID();
        this.claims = new JWTClaimsSet.Builder()
                .issuer(issuer.uri())
                .subject("somebody")
                .audience("groundwork")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("scope", "notes:read notes:write")
                .claim("roles", List.of("USER"));
    }

    public SampleToken claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    public SampleToken expired() {
        claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(5))));
        return this;
    }

    public SampleToken type(@Nullable String newType) {
        type = newType;
        return this;
    }

    public SampleToken keyId(String newKeyId) {
        keyId = newKeyId;
        return this;
    }

    public String rs256() {
        return signed(JWSAlgorithm.RS256);
    }

    public String signed(JWSAlgorithm algorithm) {
        try {
            return sign(algorithm, new RSASSASigner(issuer.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the public key as the secret of an HMAC. */
    public String hs256() {
        try {
            return sign(
                    JWSAlgorithm.HS256,
                    new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    private String sign(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(type == null ? null : new JOSEObjectType(type))
                .keyID(keyId)
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
