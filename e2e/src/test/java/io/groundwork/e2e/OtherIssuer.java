package io.groundwork.e2e;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.groundwork.e2e.issuer.StandAloneIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The stand-alone issuer as a process.
 *
 * @param key its signing key, for tokens that it would never make
 */
record OtherIssuer(int port, RSAKey key, Process process) implements AutoCloseable {

    private static final int KEY_BITS = 2048;

    static OtherIssuer start(Path folder) {
        try {
            var key = new RSAKeyGenerator(KEY_BITS).keyID("elsewhere-1").generate();
            var file = folder.resolve("other-issuer.jwk");
            Files.writeString(file, key.toJSONString());
            var port = Suite.freePort();
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StandAloneIssuer.class.getName(),
                            Integer.toString(port),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("other-issuer.out").toFile())
                    .start();
            var issuer = new OtherIssuer(port, key, process);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> issuer.keyFetches() >= 0);
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri() {
        return "http://localhost:" + port + "/realms/elsewhere";
    }

    /** A person's token as Keycloak makes it. */
    String person(String subject, String scopes) {
        return token("keycloak", subject, scopes, "user");
    }

    String admin(String subject, String scopes) {
        return token("keycloak", subject, scopes, "ADMIN");
    }

    /** A machine's token as Cognito makes it: without an audience. */
    String machine(String scopes) {
        return token("cognito", "7k2example0machine", scopes, "");
    }

    int keyFetches() {
        return Integer.parseInt(
                new Http("http://localhost:" + port).get("/fetches").text());
    }

    private String token(String style, String subject, String scopes, String role) {
        var form = "grant_type=client_credentials&style=" + style + "&role=" + role + "&subject=" + encode(subject)
                + "&scope=" + encode(scopes);
        return new Http(uri())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/token", form)
                .json()
                .path("access_token")
                .asString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
