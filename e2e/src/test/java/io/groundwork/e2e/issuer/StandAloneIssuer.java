package io.groundwork.e2e.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Serves discovery, keys and tokens on loopback, and counts how often its keys are fetched. */
public final class StandAloneIssuer {

    private final String uri;
    private final RSAKey key;
    private final AtomicInteger keyFetches = new AtomicInteger();

    private StandAloneIssuer(String uri, RSAKey key) {
        this.uri = uri;
        this.key = key;
    }

    /**
     * Runs until it is ended.
     *
     * @param arguments a port, and the file with the private key as a JWK
     */
    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var key = RSAKey.parse(Files.readString(Path.of(arguments[1])));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        new StandAloneIssuer("http://localhost:" + port + "/realms/elsewhere", key).serve(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void serve(HttpServer server) {
        json(server, "/realms/elsewhere/.well-known/openid-configuration", _ -> discovery());
        json(server, "/realms/elsewhere/certs", _ -> {
            keyFetches.incrementAndGet();
            return new JWKSet(key.toPublicJWK()).toString();
        });
        json(server, "/realms/elsewhere/token", form -> token(form));
        json(server, "/fetches", _ -> Integer.toString(keyFetches.get()));
    }

    private String discovery() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer",
                        uri,
                        "jwks_uri",
                        uri + "/certs",
                        "token_endpoint",
                        uri + "/token",
                        "response_types_supported",
                        new String[] {"code"},
                        "subject_types_supported",
                        new String[] {"public"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"}));
    }

    private String token(Map<String, String> form) {
        var claims = ForeignClaims.of(uri, form);
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "access_token", ForeignClaims.sign(claims, key), "token_type", "Bearer", "expires_in", 300));
    }

    private static void json(HttpServer server, String path, Function<Map<String, String>, String> answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = answer.apply(form(exchange)).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
