package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.page.PlainPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.util.HtmlUtils;

/** What the verification page says. */
final class VerifyPage {

    private VerifyPage() {}

    static PlainPage form(HttpStatusCode status, String token, PendingVerification pending, @Nullable String error) {
        String lead = "<p>The address is <strong>%s</strong>.</p>%s"
                .formatted(HtmlUtils.htmlEscape(pending.account().email().value()), PlainPage.alert(error));
        return PlainPage.form(
                status,
                "Confirm your address",
                lead,
                "/verify",
                token,
                pending.needsPassword(),
                "Confirm this address");
    }

    static PlainPage done(Account account) {
        String address = HtmlUtils.htmlEscape(account.email().value());
        return new PlainPage(
                HttpStatus.OK,
                "Your address is confirmed",
                "<p>You can now sign in as <strong>" + address + "</strong>.</p>");
    }

    static PlainPage invalid(HttpStatusCode status) {
        return new PlainPage(
                status,
                "This link is not valid",
                "<p>It may have been used before, or be older than a day. Sign up again to get a new one.</p>");
    }
}
