package io.groundwork.notification.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What people see behind the link: a page that runs no script, loads nothing from elsewhere and is not kept. */
record UnsubscribePage(HttpStatus status, String title, String body) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String STYLE = """
            body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
            button{font:inherit;margin-top:1.5rem;padding:.6rem 1.2rem;color:#fff;background:#0b57a4;border:0;border-radius:.3rem}
            button:focus-visible{outline:3px solid #b35900;outline-offset:2px}""";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The button sends what a mail program would send. */
    static UnsubscribePage question(Unsubscription unsubscription) {
        return new UnsubscribePage(HttpStatus.OK, "No more of these mails?", """
                <p>You will get no more mails about <strong>%s</strong>. Everything else stays as it is.</p>
                <form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">
                <button type="submit">Unsubscribe</button></form>""".formatted(topic(unsubscription)));
    }

    static UnsubscribePage done(Unsubscription unsubscription) {
        String text = switch (unsubscription) {
            case Unsubscription.OfPerson _ ->
                "There will be no more mails about <strong>%s</strong>. Your preferences bring them back.";
            case Unsubscription.OfReader _ -> "The subscription of this address to <strong>%s</strong> has ended.";
        };
        return new UnsubscribePage(
                HttpStatus.OK, "You are unsubscribed", "<p>" + text.formatted(topic(unsubscription)) + "</p>");
    }

    static UnsubscribePage invalid() {
        return new UnsubscribePage(
                HttpStatus.NOT_FOUND,
                "This link is not valid",
                "<p>Part of it may be missing. Open it from the mail once more, or change your preferences.</p>");
    }

    ResponseEntity<String> toResponse() {
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

    private static String topic(Unsubscription unsubscription) {
        return HtmlUtils.htmlEscape(unsubscription.topic().value(), "UTF-8");
    }

    private static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
