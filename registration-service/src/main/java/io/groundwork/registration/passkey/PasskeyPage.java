package io.groundwork.registration.passkey;

import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The HTML of one's own passkeys. */
final class PasskeyPage {

    static final String PATH = "/login/passkeys";

    private PasskeyPage() {}

    static Page list(CsrfToken csrf, List<PasskeyResponse> passkeys, @Nullable String error) {
        String rows = passkeys.stream().map(passkey -> row(csrf, passkey)).collect(Collectors.joining());
        return Page.of(
                        "Your passkeys",
                        Html.alert(error)
                                + (rows.isEmpty() ? "<p>You have none yet.</p>" : rows)
                                + """
                <noscript><p>To add one, this page needs JavaScript.</p></noscript>
                <form method="post" action="%1$s" data-passkey="create" data-options="%1$s/options" hidden>%2$s
                <input type="hidden" name="credential" value="">
                <label for="name">Name of this device</label>
                <input id="name" name="name" required maxlength="100" autocomplete="off">
                <label for="password">Your password, again</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="512">
                <label for="otp">Code of your second factor, if you use one</label>
                <input id="otp" name="otp" autocomplete="one-time-code" maxlength="40">
                <p class="error" role="alert" hidden>That did not work. Check the password and try again.</p>
                <button type="submit">Add a passkey</button></form>""".formatted(PATH, Html.proof(csrf)))
                .withScript();
    }

    private static String row(CsrfToken csrf, PasskeyResponse passkey) {
        return "<form method=\"post\" action=\"" + PATH + "/removals\">" + Html.proof(csrf)
                + Html.hidden("id", passkey.id().toString()) + "<p><strong>" + Html.text(passkey.name())
                + "</strong></p><button type=\"submit\" class=\"second\" aria-label=\"Remove "
                + Html.text(passkey.name())
                + "\">Remove</button></form>";
    }
}
