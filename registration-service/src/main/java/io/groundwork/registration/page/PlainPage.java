package io.groundwork.registration.page;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.vault.OpaqueToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page in the one style there is.
 *
 * @param body HTML; whatever comes from outside is escaped in it
 */
public record PlainPage(HttpStatusCode status, String title, String body) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String STYLE = """
            body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
            label{display:block;margin-top:1rem}input{font:inherit;width:100%;padding:.5rem;box-sizing:border-box;border:1px solid #595959}
            button{font:inherit;margin-top:1.5rem;padding:.6rem 1.2rem;color:#fff;background:#0b57a4;border:0;border-radius:.3rem}
            button:focus-visible,input:focus-visible{outline:3px solid #f2a900;outline-offset:2px}.error{color:#a4000f}""";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PASSWORD = """
            <label for="password">Choose a password</label>
            <input id="password" name="password" type="password" autocomplete="new-password" maxlength="128" \
            required aria-describedby="rule"><p id="rule">At least 15 characters. Several words make a good one.</p>
            """;

    /** A page with one form, whose button does what the page is for. */
    public static PlainPage form(
            HttpStatusCode status,
            String title,
            String lead,
            String action,
            String token,
            boolean password,
            String button) {
        return new PlainPage(status, title, """
                %s
                <form method="post" action="%s"><input type="hidden" name="token" value="%s">
                %s<button type="submit">%s</button></form>""".formatted(
                        lead, action, HtmlUtils.htmlEscape(token), password ? PASSWORD : "", button));
    }

    /** What went wrong, for people; nothing for null. */
    public static String alert(@Nullable String error) {
        return error == null ? "" : "<p class=\"error\" role=\"alert\">" + HtmlUtils.htmlEscape(error) + "</p>";
    }

    /** Why a password was refused, in words for people. */
    public static String reason(ProblemException problem) {
        return problem.errors().stream()
                .findFirst()
                .map(error -> "The password " + error.detail() + ".")
                .orElseGet(problem::detail);
    }

    /** The answer: not to be kept, its address not to be told to others. */
    public ResponseEntity<String> toResponse() {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(html());
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title><style>%2$s</style></head>
                <body><main><h1>%1$s</h1>
                %3$s
                </main></body>
                </html>
                """.formatted(title, STYLE, body);
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(new OpaqueToken(text).hash().bytes());
    }
}
