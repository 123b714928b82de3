package io.groundwork.registration.page;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.vault.OpaqueToken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page. Runs no script but our own, loads nothing from elsewhere, cannot be framed, is not kept, and tells nobody where its reader came from.
 *
 * @param body HTML, with everything that came from outside escaped
 * @param formSources where its form may lead besides this site: browsers hold every redirect after a form to it
 * @param more headers besides those that close it
 * @param scripted whether it runs our one script, from our own address, which may ask our own address; it works without, too
 */
public record Page(
        HttpStatus status, String title, String body, List<String> formSources, HttpHeaders more, boolean scripted) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String STYLE = """
            :root{color-scheme:light}
            body{font:1.1rem/1.5 system-ui,sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
            h1{font-size:1.6rem;line-height:1.25}label{display:block;margin-top:1rem;font-weight:600}
            input{font:inherit;width:100%;padding:.5rem;box-sizing:border-box;border:1px solid #595959;border-radius:.2rem}
            input.code{font-family:ui-monospace,monospace;letter-spacing:.15em;text-transform:uppercase}
            button{font:inherit;margin:1.5rem .75rem 0 0;padding:.6rem 1.2rem;color:#fff;background:#0b57a4;border:1px solid #0b57a4;border-radius:.3rem}
            button.second{color:#0b57a4;background:#fff}code{font-size:1.2rem}
            button:focus-visible,input:focus-visible{outline:3px solid #b35900;outline-offset:2px}
            .error{color:#a4000f;border-left:.3rem solid #a4000f;padding-left:.75rem}""";

    private static final String SCRIPT = "<script src=\"/login/passkey.js\" defer></script>";

    public static Page of(String title, String body) {
        return new Page(HttpStatus.OK, title, body, List.of(), new HttpHeaders(), false);
    }

    public Page leadingTo(List<String> sources) {
        return new Page(status, title, body, sources, more, scripted);
    }

    /** With the status of a refusal, and what it says to programs. */
    public Page refusing(ProblemException refusal) {
        return new Page(refusal.type().status(), title, body, formSources, refusal.headers(), scripted);
    }

    public Page withStatus(HttpStatus other) {
        return new Page(other, title, body, formSources, more, scripted);
    }

    public Page withScript() {
        return new Page(status, title, body, formSources, more, true);
    }

    public ResponseEntity<String> toResponse() {
        return ResponseEntity.status(status).headers(headers()).body(html());
    }

    /** For filters, which no controller answers for. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(html().getBytes(StandardCharsets.UTF_8));
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(more);
        headers.setContentType(HTML);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Content-Security-Policy", policy());
        headers.set("Referrer-Policy", "no-referrer");
        return headers;
    }

    private String policy() {
        String targets = formSources.isEmpty() ? "'self'" : "'self' " + String.join(" ", formSources);
        String script = scripted ? "script-src 'self'; connect-src 'self'; " : "";
        return "default-src 'none'; " + script + "style-src 'sha256-" + styleHash() + "'; form-action " + targets
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title><style>%2$s</style>%4$s</head>
                <body><main><h1>%1$s</h1>
                %3$s
                </main></body>
                </html>
                """.formatted(Html.text(title), STYLE, body, scripted ? SCRIPT : "");
    }

    private static String styleHash() {
        return Base64.getEncoder().encodeToString(new OpaqueToken(STYLE).hash().bytes());
    }
}
