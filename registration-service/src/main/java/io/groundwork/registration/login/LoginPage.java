package io.groundwork.registration.login;

import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The HTML of signing in and out. */
final class LoginPage {

    private LoginPage() {}

    static Page form(CsrfToken csrf, String address, String email, @Nullable String error) {
        String body =
                """
            %1$s
            <form method="post" action="/login">%2$s%3$s
            <label for="email">Mail address</label>
            <input id="email" name="email" type="email" autocomplete="username" required maxlength="254" value="%4$s" autofocus>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="512">
            <label for="otp">Code of your second factor, if you use one</label>
            <input id="otp" name="otp" autocomplete="one-time-code" maxlength="40">
            <button type="submit">Sign in</button></form>
            <form method="post" action="/login/passkey" data-passkey="get" data-options="/login/passkey/options" hidden>%2$s%3$s
            <input type="hidden" name="credential" value="">
            <p class="error" role="alert" hidden>That did not work. Try again, or sign in with the password.</p>
            <button type="submit" class="second">Sign in with a passkey</button></form>""".formatted(Html.alert(error), Html.proof(csrf), Html.hidden("continue", address), Html.text(email));
        return Page.of(error == null ? "Sign in" : "Sign in: try again", body).withScript();
    }

    static Page signedIn(CsrfToken csrf, String email) {
        return Page.of(
                "You are signed in",
                "<p>as <strong>" + Html.text(email)
                        + "</strong>.</p><p><a href=\"/login/passkeys\">Your passkeys</a></p>" + signOut(csrf, ""));
    }

    /** Leaving is asked for, because a link of somebody else's may have led here. */
    static Page leaving(CsrfToken csrf, String fields) {
        return Page.of("Sign out?", "<p>This browser will forget who you are.</p>" + signOut(csrf, fields));
    }

    static Page signedOut() {
        return Page.of("You are signed out", "<p>You can close this page.</p>");
    }

    private static String signOut(CsrfToken csrf, String fields) {
        return "<form method=\"post\" action=\"/logout\">" + Html.proof(csrf) + fields
                + "<button type=\"submit\">Sign out</button></form>";
    }
}
