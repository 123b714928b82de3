package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service as a browser sees it: with cookies, with forms, and without following redirects unless told to. */
public final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;

    public Browser(int port) {
        this.port = port;
    }

    /** Loads a page; of an absolute address, only path and query count. */
    public Answer open(String address) {
        return send(HttpRequest.newBuilder(here(address)).GET());
    }

    /** Goes where an answer leads. */
    public Answer follow(Answer redirect) {
        return open(redirect.header("Location"));
    }

    /** Sends a page's form, hidden fields and all, with what a person types. */
    public Answer submit(String action, Answer page, Map<String, String> typed) {
        Map<String, String> fields = hiddenFields(form(action, page.content()));
        fields.putAll(typed);
        return post(action, fields);
    }

    public Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey().replaceAll("#.*", "")) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(here(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Signs in at the login page, and gives the answer that leads on. */
    public Answer signIn(Answer loginPage, String email, String password) {
        return submit("/login", loginPage.expect(200), Map.of("email", email, "password", password));
    }

    public void signIn(String email, String password) {
        signIn(open("/login"), email, password).expect(303);
    }

    /** A page's hidden fields. Those of one name are kept apart by a number after {@code #}. */
    public static Map<String, String> hiddenFields(Answer page) {
        return hiddenFields(page.content());
    }

    private static Map<String, String> hiddenFields(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(html);
        while (field.find()) {
            String name = fields.containsKey(field.group(1)) ? field.group(1) + "#" + fields.size() : field.group(1);
            fields.put(
                    name,
                    field.group(2).replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\""));
        }
        return fields;
    }

    /** The form that leads there; what a script sends elsewhere comes from all of the page. */
    private static String form(String action, String html) {
        int start = html.indexOf("action=\"" + action + "\"");
        return start < 0 ? html : html.substring(start, html.indexOf("</form>", start));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private URI here(String address) {
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        assertThat(uri.getRawPath()).as("path of %s", address).startsWith("/");
        return URI.create("http://localhost:" + port + uri.getRawPath() + query);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
