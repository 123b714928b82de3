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
            %s
            <form method="post" action="/login">%s%s
            <label for="email">Mail address</label>
            <input id="email" name="email" type="email" autocomplete="username" required maxlength="254" value="%s" autofocus>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="512">
            <label for="otp">Code of your second factor, if you use one</label>
            <input id="otp" name="otp" autocomplete="one-time-code" maxlength="40">
            <button type="submit">Sign in</button></form>""".formatted(Html.alert(error), Html.proof(csrf), Html.hidden("continue", address), Html.text(email));
        return Page.of(error == null ? "Sign in" : "Sign in: try again", body);
    }

    static Page signedIn(CsrfToken csrf, String email) {
        return Page.of("You are signed in", "<p>as <strong>" + Html.text(email) + "</strong>.</p>" + signOut(csrf, ""));
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
