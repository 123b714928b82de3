package io.groundwork.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may be tried with a good token, each wrong in one thing alone: all but the first three are signed with the issuer's key.
 *
 * @param good an access token that is accepted
 */
record Forgery(SignedJWT good, RSAKey key) {

    static Forgery of(String good, RSAKey key) {
        try {
            return new Forgery(SignedJWT.parse(good), key);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By what is wrong. */
    Map<String, String> all() throws JOSEException {
        var now = Instant.now();
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("alg none", new PlainJWT(claims()).serialize());
        tokens.put("HMAC with the public key", hmac(key.toRSAPublicKey().getEncoded()));
        tokens.put(
                "HMAC with the public JWK",
                hmac(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        tokens.put("wrong aud", signed(edit().audience("somebody-else").claim("client_id", "somebody-else")));
        tokens.put("wrong iss", signed(edit().issuer("http://localhost/another")));
        tokens.put("expired", signed(edit().expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))));
        tokens.put("ID token", idToken());
        tokens.put("unknown kid", unknownKey("nobody-knows"));
        return tokens;
    }

    /** The same claims under a key id that the issuer does not have. */
    String unknownKey(String id) throws JOSEException {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).type(type()).keyID(id), claims(), new RSASSASigner(key));
    }

    private String idToken() throws JOSEException {
        var claims = edit().claim("scope", null)
                .claim("typ", null)
                .claim("token_use", null)
                .claim("nonce", "n-0S6_WzA2Mj")
                .build();
        return sign(header(JWSAlgorithm.RS256).type(JOSEObjectType.JWT), claims, new RSASSASigner(key));
    }

    private String hmac(byte[] secret) throws JOSEException {
        return sign(header(JWSAlgorithm.HS256), claims(), new MACSigner(secret));
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(header(JWSAlgorithm.RS256), claims.build(), new RSASSASigner(key));
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(type())
                .keyID(good.getHeader().getKeyID());
    }

    private JOSEObjectType type() {
        return good.getHeader().getType();
    }

    private static String sign(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header.build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet.Builder edit() {
        return new JWTClaimsSet.Builder(claims());
    }

    private JWTClaimsSet claims() {
        try {
            return good.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
