package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.LinkForm;
import io.groundwork.registration.page.Page;
import org.jspecify.annotations.Nullable;

/** What the verification page says. */
final class VerifyPage {

    private VerifyPage() {}

    static Page form(String token, PendingVerification pending, @Nullable String error) {
        String lead = "<p>The address is <strong>%s</strong>.</p>%s"
                .formatted(Html.text(pending.account().email().value()), Html.alert(error));
        return Page.of("Confirm your address", lead + form(token, pending.needsPassword()));
    }

    private static String form(String token, boolean needsPassword) {
        String button = "Confirm this address";
        return needsPassword
                ? LinkForm.withPassword("/verify", token, button)
                : LinkForm.html("/verify", token, button);
    }

    static Page done(Account account) {
        String address = Html.text(account.email().value());
        return Page.of("Your address is confirmed", "<p>You can now sign in as <strong>" + address + "</strong>.</p>");
    }

    static Page invalid() {
        return Page.of(
                "This link is not valid",
                "<p>It may have been used before, or be older than a day. Sign up again to get a new one.</p>");
    }
}
