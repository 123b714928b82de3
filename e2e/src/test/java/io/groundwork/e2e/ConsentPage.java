package io.groundwork.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser who signs in for a client, and agrees to what it asks. */
final class ConsentPage {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    /** SHA-256 of {@link #VERIFIER}, as RFC 7636 has it in its appendix B. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CALLBACK = "https://app.example/callback";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final Suite suite;

    ConsentPage(Suite suite) {
        this.suite = suite;
    }

    /** A public client, made by an admin; returns its id. */
    String registerClient() {
        var definition = """
                {"name":"An app","type":"public","grant_types":["authorization_code","refresh_token"],
                 "redirect_uris":["%s"],"scopes":["openid","profile","email","tasks:read"]}""".formatted(CALLBACK);
        return new Http(suite.url())
                .bearer(People.admin(suite))
                .post("/api/v1/clients", definition)
                .json()
                .path("client_id")
                .asString();
    }

    /** Ends with tokens for the client; returns the answer with them. */
    Http.Answer grant(String clientId, String email, String password) {
        var authorize = "/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        clientId,
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        "openid profile email tasks:read",
                        "code_challenge",
                        CHALLENGE,
                        "code_challenge_method",
                        "S256"));
        var login = open(open(authorize));
        var signedIn = submit("/login", login, Map.of("email", email, "password", password));
        var consent = open(open(location(signedIn)));
        var agreed = submit("/oauth2/authorize", consent, Map.of());
        return new Http(suite.url())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/oauth2/token",
                        form(Map.of(
                                "grant_type", "authorization_code",
                                "client_id", clientId,
                                "redirect_uri", CALLBACK,
                                "code_verifier", VERIFIER,
                                "code", code(agreed))));
    }

    private HttpResponse<String> open(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").isPresent() ? open(location(redirect)) : redirect;
    }

    private HttpResponse<String> open(String address) {
        return send(HttpRequest.newBuilder(here(address)).GET());
    }

    private HttpResponse<String> submit(String action, HttpResponse<String> page, Map<String, String> typed) {
        var fields = new HashMap<String, String>(typed);
        var hidden = HIDDEN.matcher(formOf(page.body(), action));
        var body = new StringBuilder(form(fields));
        while (hidden.find()) {
            body.append('&').append(form(Map.of(hidden.group(1), hidden.group(2).replace("&amp;", "&"))));
        }
        return send(HttpRequest.newBuilder(here(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A page may have several forms, and a browser sends the fields of one. */
    private static String formOf(String page, String action) {
        var start = page.indexOf("<form method=\"post\" action=\"" + action + "\"");
        return page.substring(start, page.indexOf("</form>", start));
    }

    private URI here(String address) {
        var uri = URI.create(address);
        return URI.create(suite.url() + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private static String location(HttpResponse<String> redirect) {
        return redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(redirect.statusCode() + ": " + redirect.body()));
    }

    private static String code(HttpResponse<String> redirect) {
        return location(redirect).replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
