package io.groundwork.local.token;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Starts a session at a gateway. */
public record SignIn(URI gateway) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CREATED = 201;

    /**
     * The access token of a new session.
     *
     * @throws SignInException when nobody answers or the answer is no; the message says why
     */
    public String accessToken(String email, String password) throws IOException, InterruptedException {
        var json = JsonMapper.builder().build();
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/sessions"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("email", email, "password", password))))
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            var body = json.readTree(answer.body());
            if (answer.statusCode() != CREATED) {
                throw SignInException.refused(
                        email, answer.statusCode(), body.path("detail").asString(""));
            }
            return body.path("access_token").asString();
        } catch (ConnectException e) {
            throw SignInException.nobodyThere(gateway, e);
        } catch (JacksonException e) {
            throw SignInException.strange(gateway, e);
        }
    }
}
