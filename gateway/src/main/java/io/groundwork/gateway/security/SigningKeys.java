package io.groundwork.gateway.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys. Read when first needed, again when old, and when a token names a key that is not known; but never
 * more often than every {@link #PAUSE}, so that made-up key ids cannot be turned against the issuer. Keys once read are used
 * on while the issuer is away. Safe for concurrent use.
 */
final class SigningKeys {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final Clock clock;
    private final Mono<Keys> recent;
    private volatile @Nullable Keys known;

    SigningKeys(Mono<JWKSet> fetch, Clock clock) {
        this.clock = clock;
        this.recent = fetch.map(set -> new Keys(set, clock.instant()))
                .doOnNext(keys -> known = keys)
                .doOnError(failure -> log.warn("The issuer's keys cannot be read", failure))
                .cache(keys -> PAUSE, failure -> PAUSE_AFTER_FAILURE, () -> PAUSE_AFTER_FAILURE);
    }

    /** The keys that may have signed the token: none if it names an unknown one. An error if no key was ever read. */
    Flux<JWK> candidates(SignedJWT token) {
        JWKSelector selector = new JWKSelector(Objects.requireNonNull(JWKMatcher.forJWSHeader(token.getHeader())));
        Keys held = known;
        if (held != null
                && held.isFresh(clock.instant())
                && !held.select(selector).isEmpty()) {
            return Flux.fromIterable(held.select(selector));
        }
        return recent.onErrorResume(failure -> Mono.justOrEmpty(known).switchIfEmpty(Mono.error(failure)))
                .flatMapIterable(keys -> keys.select(selector));
    }

    private record Keys(JWKSet set, Instant readAt) {

        boolean isFresh(Instant now) {
            return now.isBefore(readAt.plus(FRESH));
        }

        List<JWK> select(JWKSelector selector) {
            return selector.select(set);
        }
    }
}
