package io.groundwork.registration.device;

import io.groundwork.registration.client.Scopes;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import io.groundwork.registration.session.BrowserLogin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;

/** The HTML of connecting a device. */
final class DevicePage {

    private DevicePage() {}

    static Page enter(CsrfToken csrf, String code, @Nullable String error) {
        String body = """
            <p>Type the code that your device shows.</p>
            %s
            <form method="post" action="/activate">%s
            <label for="user_code">Code</label>
            <input id="user_code" class="code" name="user_code" autocomplete="off" autocapitalize="characters" spellcheck="false" required \
            maxlength="20" placeholder="XXXX-XXXX" value="%s" autofocus>
            <button type="submit">Continue</button></form>""".formatted(Html.alert(error), Html.proof(csrf), Html.text(code));
        return Page.of("Connect a device", body);
    }

    static Page notValid(CsrfToken csrf) {
        return enter(csrf, "", "This code is not valid, or not any more. Check it, or let the device make a new one.")
                .withStatus(HttpStatus.NOT_FOUND);
    }

    static Page decide(CsrfToken csrf, DeviceWish wish, UserCode code, BrowserLogin login) {
        String body = """
            <p><strong>%s</strong>, on the device that shows the code <code>%s</code>, asks to act for <strong>%s</strong>:</p>
            %s
            <p>Allow it only if that device is in front of you. Nobody who calls or writes to you needs such a code.</p>
            <form method="post" action="/activate/decision">%s%s
            <button type="submit" name="decision" value="allow">Allow</button>\
            <button type="submit" class="second" name="decision" value="deny">Deny</button></form>""".formatted(
                        Html.text(wish.clientName()),
                        Html.text(code.toString()),
                        Html.text(login.email()),
                        Html.list(Scopes.explain(wish.scopes())),
                        Html.proof(csrf),
                        Html.hidden("user_code", code.toString()));
        return Page.of("Connect this device?", body);
    }

    static Page decided(boolean approved) {
        return approved
                ? Page.of("The device is connected", "<p>It goes on by itself within a few seconds.</p>")
                : Page.of("The device was refused", "<p>It got nothing.</p>");
    }
}
