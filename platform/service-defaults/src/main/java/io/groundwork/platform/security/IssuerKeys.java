package io.groundwork.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;

/**
 * The issuer's public keys: fetched when first needed, kept for a while, and through an outage of the issuer. An unknown key id
 * makes them be fetched again, but no oftener than the interval set. Safe for concurrent use.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final Duration OUTAGE = Duration.ofHours(4);
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(5);

    private final KeyLocation location;
    private volatile boolean loaded;

    private IssuerKeys(KeyLocation location) {
        this.location = location;
    }

    static JWKSource<SecurityContext> at(OAuth2ResourceServerProperties.Jwt issuer, AccessProperties access) {
        return new IssuerKeys(KeyLocation.of(issuer, FETCH_TIMEOUT)).cached(access);
    }

    private JWKSource<SecurityContext> cached(AccessProperties access) {
        JWKSource<SecurityContext> cached = JWKSourceBuilder.create(this)
                .cache(access.jwksTtl().toMillis(), 2 * FETCH_TIMEOUT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(access.jwksMinInterval().toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
        return (selector, context) -> select(cached, selector, context);
    }

    private List<JWK> select(JWKSource<SecurityContext> cached, JWKSelector selector, SecurityContext context)
            throws KeySourceException {
        try {
            return cached.get(selector, context);
        } catch (RateLimitReachedException e) {
            if (loaded) {
                // The keys were fetched a moment ago, and the one asked for was not among them.
                return List.of();
            }
            throw e;
        }
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
