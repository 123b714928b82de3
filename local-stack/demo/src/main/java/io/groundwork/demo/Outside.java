package io.groundwork.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** All that a client outside can reach: the gateway, Kafka, and the mail box. */
record Outside(URI url, String kafka, URI mail, Credentials credentials, HttpClient http) implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    Outside(URI url, String kafka, URI mail, Credentials credentials) {
        this(
                url,
                kafka,
                mail,
                credentials,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build());
    }

    Api anonymous() {
        return new Api(http, url, "");
    }

    Api as(String token) {
        return new Api(http, url, token);
    }

    Api mailViewer() {
        return new Api(http, mail, "");
    }

    Api login(String email, String password) {
        var body = JsonMapper.shared().createObjectNode().put("email", email).put("password", password);
        return as(anonymous()
                .post("/api/v1/sessions", body.toString())
                .expect(201)
                .text("access_token"));
    }

    Api clientCredentials() {
        var basic = Base64.getEncoder()
                .encodeToString(
                        (credentials.clientId() + ":" + credentials.clientSecret()).getBytes(StandardCharsets.UTF_8));
        var headers = Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded");
        var answer = anonymous().post("/oauth2/token", "grant_type=client_credentials", headers);
        return as(answer.expect(200).text("access_token"));
    }

    Producer producer() {
        return new Producer(kafka);
    }

    @Override
    public void close() {
        // At once: the stream is still open.
        http.shutdownNow();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
