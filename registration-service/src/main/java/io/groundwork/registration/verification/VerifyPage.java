package io.groundwork.registration.verification;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.vault.OpaqueToken;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The HTML of the verification page. No script, nothing from elsewhere. */
final class VerifyPage {

    private static final String STYLE = """
            body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
            label{display:block;margin-top:1rem}input{font:inherit;width:100%;padding:.5rem;box-sizing:border-box;border:1px solid #595959}
            button{font:inherit;margin-top:1.5rem;padding:.6rem 1.2rem;color:#fff;background:#0b57a4;border:0;border-radius:.3rem}
            button:focus-visible,input:focus-visible{outline:3px solid #f2a900;outline-offset:2px}.error{color:#a4000f}""";

    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PASSWORD = """
            <label for="password">Choose a password</label>
            <input id="password" name="password" type="password" autocomplete="new-password" minlength="15" maxlength="128" \
            required aria-describedby="rule"><p id="rule">At least 15 characters. Several words make a good one.</p>
            """;

    private VerifyPage() {}

    static String form(String token, PendingVerification pending, @Nullable String error) {
        String alert = error == null ? "" : "<p class=\"error\" role=\"alert\">" + HtmlUtils.htmlEscape(error) + "</p>";
        String body = """
                <p>The address is <strong>%s</strong>.</p>
                %s
                <form method="post" action="/verify"><input type="hidden" name="token" value="%s">
                %s<button type="submit">Confirm this address</button></form>""".formatted(
                        HtmlUtils.htmlEscape(pending.account().email().value()),
                        alert,
                        HtmlUtils.htmlEscape(token),
                        pending.needsPassword() ? PASSWORD : "");
        return page("Confirm your address", body);
    }

    static String done(Account account) {
        String address = HtmlUtils.htmlEscape(account.email().value());
        return page("Your address is confirmed", "<p>You can now sign in as <strong>" + address + "</strong>.</p>");
    }

    static String invalid() {
        return page(
                "This link is not valid",
                "<p>It may have been used before, or be older than a day. Sign up again to get a new one.</p>");
    }

    /** What went wrong, in words for people. */
    static String reason(ProblemException problem) {
        return problem.errors().stream()
                .findFirst()
                .map(error -> "The password " + error.detail() + ".")
                .orElseGet(problem::detail);
    }

    private static String page(String title, String body) {
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
