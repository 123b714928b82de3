package io.groundwork.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens for one JVM: a key pair and the page that publishes its public half. */
public final class TestIssuer {

    static final String AUDIENCE = "groundwork";
    private static final int KEY_BITS = 2048;
    private static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key;
    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(KEY_BITS).keyID("test-key").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", this::answer);
        server.start();
    }

    /** The issuer of this JVM. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** The issuer's name, the {@code iss} of its tokens. */
    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often the key set was read so far. */
    public int fetches() {
        return fetches.get();
    }

    RSAKey key() {
        return key;
    }

    Map<String, Object> settings() {
        return Map.of("GROUNDWORK_ISSUER_URI", uri(), "GROUNDWORK_JWKS_URI", uri() + "/jwks");
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        var body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
