package io.groundwork.platform.sample;

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
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;

/** An issuer with one key, over HTTP on the loopback; it can be told to fail. */
public final class SampleIssuer implements AutoCloseable {

    private static final SampleIssuer SHARED = new SampleIssuer();

    private final RSAKey key;
    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean down;

    public SampleIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("sample").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(uri(), jwksUri())));
        server.start();
    }

    static SampleIssuer shared() {
        return SHARED;
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String jwksUri() {
        return uri() + "/jwks";
    }

    public RSAKey key() {
        return key;
    }

    public int fetches() {
        return fetches.get();
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    /** A good access token, to be made worse. */
    public SampleToken token() {
        return new SampleToken(this);
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        fetches.incrementAndGet();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(down ? HttpStatus.BAD_GATEWAY.value() : HttpStatus.OK.value(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
