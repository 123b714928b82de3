package io.groundwork.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;

/**
 * The issuer's public keys: fetched when first needed, kept for a while, and through an outage of the issuer. An unknown key id
 * makes them be fetched again, but no oftener than the interval set. Safe for concurrent use.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final Duration OUTAGE = Duration.ofHours(4);
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(5);

    private final KeyLocation location;
    private final JWKSource<SecurityContext> source;
    private volatile boolean loaded;

    private IssuerKeys(KeyLocation location, AccessProperties access) {
        this.location = location;
        this.source = JWKSourceBuilder.<SecurityContext>create(this)
                .cache(access.jwksTtl().toMillis(), 2 * FETCH_TIMEOUT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(access.jwksMinInterval().toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    static IssuerKeys of(OAuth2ResourceServerProperties.Jwt issuer, AccessProperties access) {
        return new IssuerKeys(KeyLocation.of(issuer, FETCH_TIMEOUT), access);
    }

    JWKSource<SecurityContext> source() {
        return source;
    }

    /** Whether the issuer has answered once; before that, a token can be neither accepted nor refused. */
    boolean loaded() {
        return loaded;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
            throws KeySourceException {
        JWKSet keys = location.fetch();
        loaded = true;
        return keys;
    }

    @Override
    public void close() {}
}
