package io.groundwork.registration.consent;

import io.groundwork.registration.client.Scopes;
import io.groundwork.registration.oauth.PendingConsent;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import io.groundwork.registration.session.BrowserLogin;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * The HTML that asks. The form goes to the authorization endpoint; its state is a random secret that only this person's page has,
 * which is what keeps others from sending it.
 */
final class ConsentPage {

    private ConsentPage() {}

    static Page ask(PendingConsent wish, BrowserLogin login, String state) {
        String scopes = wish.scopes().stream()
                .map(scope -> Html.hidden("scope", scope))
                .sorted()
                .collect(Collectors.joining());
        String body = """
                <p><strong>%s</strong> asks to act for <strong>%s</strong>:</p>
                %s
                <p>Allow it only if you were about to use this application.</p>
                <form method="post" action="/oauth2/authorize">%s%s%s
                <button type="submit">Allow</button><button type="submit" class="second" name="decision" value="deny">Deny</button></form>""".formatted(
                        Html.text(wish.clientName()),
                        Html.text(login.email()),
                        Html.list(Scopes.explain(wish.scopes())),
                        Html.hidden("client_id", wish.clientId()),
                        Html.hidden("state", state),
                        scopes);
        return Page.of("Allow this application?", body);
    }

    static Page unknown() {
        return Page.of(
                        "There is nothing to decide",
                        "<p>This page was used before, is older than ten minutes, or belongs to somebody else. Start again"
                                + " in the application.</p>")
                .withStatus(HttpStatus.NOT_FOUND);
    }
}
