package io.groundwork.registration.oauth;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Browser;
import io.groundwork.registration.Story;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

/** Clients, and people with browsers. */
public abstract class OAuthStory extends Story {

    protected static final String CALLBACK = "https://app.example/callback";
    protected static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(api.port());
    }

    /** A client with every grant and some scopes. Public: it has no secret. */
    protected Client newClient(String type, String... scopes) {
        Map<String, Object> definition = new HashMap<>();
        definition.put("name", "A <b>client</b>");
        definition.put("type", type);
        definition.put("grant_types", new String[] {"authorization_code", "refresh_token", "device_code"});
        definition.put("redirect_uris", new String[] {CALLBACK, "http://127.0.0.1/callback"});
        definition.put("post_logout_redirect_uris", new String[] {"https://app.example/bye"});
        definition.put("scopes", scopes);
        return register(definition);
    }

    protected Client register(Map<String, Object> definition) {
        Answer answer = admin().api()
                .postJson("/api/v1/clients", JsonMapper.shared().writeValueAsString(definition))
                .expect(201);
        return new Client(answer.text("id"), answer.text("client_id"), answer.text("client_secret"));
    }

    protected record Client(String id, String clientId, String secret) {

        /** What the client sends with every form to the token endpoint. */
        public Map<String, String> credentials() {
            return secret.isEmpty()
                    ? Map.of("client_id", clientId)
                    : Map.of("client_id", clientId, "client_secret", secret);
        }
    }

    protected static Map<String, String> request(Client client, String scope) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", client.clientId());
        request.put("redirect_uri", CALLBACK);
        request.put("scope", scope);
        request.put("state", "a state & more");
        request.put("nonce", "a-nonce");
        request.put("code_challenge", challenge(VERIFIER));
        request.put("code_challenge_method", "S256");
        return request;
    }

    protected static String link(Map<String, String> request) {
        return request.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/oauth2/authorize?", ""));
    }

    /** Allows what a consent page asks. */
    protected Answer allow(Answer leadingToConsent) {
        Answer page = browser.follow(leadingToConsent.expect(302)).expect(200);
        return browser.submit("/oauth2/authorize", page, Map.of());
    }

    /** The code of somebody who is signed in, and agrees if asked. */
    protected String code(Client client, String scope) {
        Answer answer = browser.open(link(request(client, scope)));
        return parameter(answer.header("Location").contains("/consent?") ? allow(answer) : answer, "code");
    }

    protected Answer redeem(Client client, String code) {
        return redeem(client, code, Map.of());
    }

    protected Answer redeem(Client client, String code, Map<String, String> other) {
        Map<String, String> form = new HashMap<>(client.credentials());
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", CALLBACK);
        form.put("code_verifier", VERIFIER);
        form.putAll(other);
        return api.form("/oauth2/token", form);
    }

    protected Answer refresh(Client client, String token) {
        Map<String, String> form = new HashMap<>(client.credentials());
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", token);
        return api.form("/oauth2/token", form);
    }

    protected boolean isActive(Client client, String token) {
        return api.basic(client.clientId(), client.secret())
                .form("/oauth2/introspect", Map.of("token", token))
                .expect(200)
                .body()
                .path("active")
                .asBoolean();
    }

    protected static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    /** A parameter of the address that an answer leads to; empty when there is none. */
    protected static String parameter(Answer redirect, String name) {
        String query = URI.create(redirect.header("Location")).getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .map(it -> it.split("=", 2))
                .filter(it -> it[0].equals(name))
                .map(it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    protected static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
