package io.groundwork.registration.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.groundwork.registration.Api;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that get tokens, and a verifier that keeps the key set for a second and asks no sooner, whatever key a token names. */
final class VerifiedTraffic implements AutoCloseable {

    private static final int CLIENTS = 3;
    private static final long KEPT_NANOS = 1_000_000_000L;

    private final Api client;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Set<String> keyIds = ConcurrentHashMap.newKeySet();
    private final AtomicLong verified = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    VerifiedTraffic(Api api) {
        client = api.basic("demo", "demo-secret-of-the-tests");
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual().start(this::run));
        }
    }

    long verified() {
        return verified.get();
    }

    List<String> failures() {
        return failures;
    }

    Set<String> keyIds() {
        return keyIds;
    }

    private void run() {
        try {
            JWKSet keys = fetch();
            long fetched = System.nanoTime();
            while (!over) {
                if (System.nanoTime() - fetched > KEPT_NANOS) {
                    keys = fetch();
                    fetched = System.nanoTime();
                }
                verify(keys);
            }
        } catch (ParseException | JOSEException e) {
            failures.add(e.toString());
        }
    }

    private void verify(JWKSet keys) throws ParseException, JOSEException {
        SignedJWT token = SignedJWT.parse(client.form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .expect(200)
                .text("access_token"));
        String keyId = token.getHeader().getKeyID();
        JWK key = keys.getKeyByKeyId(keyId);
        keyIds.add(keyId);
        if (key == null) {
            failures.add("unknown key " + keyId);
        } else if (!token.verify(new RSASSAVerifier(key.toRSAKey()))) {
            failures.add("wrong signature of " + keyId);
        }
        verified.incrementAndGet();
    }

    private JWKSet fetch() throws ParseException {
        return JWKSet.parse(client.get("/oauth2/jwks").expect(200).content());
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
