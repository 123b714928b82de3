package io.groundwork.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.groundwork.test.TestTokens;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class SigningKeysTests {

    private static final RSAKey KEY = key("one");
    private final AtomicInteger fetches = new AtomicInteger();
    private final TickingClock clock = new TickingClock();
    private boolean away;

    @Test
    void aKnownKeyIsNotFetchedAgainWhileFresh() {
        SigningKeys keys = keys();

        assertThat(keys.candidates(tokenOf("one")).collectList().block()).hasSize(1);
        assertThat(keys.candidates(tokenOf("one")).collectList().block()).hasSize(1);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void unknownKeysAreLookedForAtMostOnceInAPause() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            SigningKeys keys = keys();
            for (int i = 0; i < 100; i++) {
                StepVerifier.create(keys.candidates(tokenOf("unknown-" + i))).verifyComplete();
            }
            assertThat(fetches).hasValue(1);

            time.advanceTimeBy(SigningKeys.PAUSE.plusSeconds(1));
            StepVerifier.create(keys.candidates(tokenOf("unknown"))).verifyComplete();
            assertThat(fetches).hasValue(2);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void oldKeysServeWhileTheIssuerIsAway() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            SigningKeys keys = keys();
            keys.candidates(tokenOf("one")).blockLast();
            away = true;
            clock.now = clock.now.plus(SigningKeys.FRESH).plusSeconds(1);
            time.advanceTimeBy(SigningKeys.FRESH);

            assertThat(keys.candidates(tokenOf("one")).collectList().block()).hasSize(1);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void withoutAnyKeyTheIssuersAbsenceIsAnError() {
        away = true;

        StepVerifier.create(keys().candidates(tokenOf("one"))).verifyError(IllegalStateException.class);
    }

    private SigningKeys keys() {
        return new SigningKeys(Mono.fromSupplier(this::fetch), clock);
    }

    private JWKSet fetch() {
        fetches.incrementAndGet();
        if (away) {
            throw new IllegalStateException("away");
        }
        return new JWKSet(KEY.toPublicJWK());
    }

    private static SignedJWT tokenOf(String keyId) {
        try {
            return SignedJWT.parse(TestTokens.user("a").keyId(keyId).token());
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static final class TickingClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
