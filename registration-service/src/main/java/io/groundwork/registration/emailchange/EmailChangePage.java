package io.groundwork.registration.emailchange;

import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import org.springframework.http.HttpStatus;

/** What the page behind the two links says. */
final class EmailChangePage {

    static final String PATH = "/email-change";

    private EmailChangePage() {}

    static Page form(Answerable answer, String token) {
        String wanted = "<strong>" + Html.text(answer.change().newAddress().value()) + "</strong>";
        String lead = answer.side() == Side.OLD
                ? "<p>Your account is to have the mail address " + wanted + " from now on. If it was not you who asked,"
                        + " refuse: everybody is signed out. Then choose another password.</p>"
                : "<p>An account is to have this mail address: " + wanted + ". Agree only if the account is yours.</p>";
        return Page.of("Change the mail address?", lead + """
                <form method="post" action="%s">%s<button type="submit" name="decision" value="confirm">Agree</button>\
                <button type="submit" class="second" name="decision" value="refuse">Refuse</button></form>""".formatted(PATH, Html.hidden("token", token)));
    }

    static Page done(EmailChange change) {
        return switch (change.state()) {
            case COMPLETE ->
                Page.of(
                        "The mail address is changed",
                        "<p>From now on it is <strong>"
                                + Html.text(change.newAddress().value()) + "</strong>.</p>");
            case REFUSED -> Page.of("The mail address stays as it is", "<p>Thank you. The change is refused.</p>");
            default -> Page.of("Thank you", "<p>The other of the two addresses still has to agree.</p>");
        };
    }

    static Page refused(String detail) {
        return Page.of("The mail address stays as it is", Html.alert(detail))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static Page invalid() {
        return Page.of(
                        "This link is not valid",
                        "<p>It may have been answered before, be older than a day, or a newer one took its place.</p>")
                .withStatus(HttpStatus.NOT_FOUND);
    }
}
