package io.groundwork.registration.login;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.passkey.Holder;
import io.groundwork.registration.passkey.PasskeyLogins;
import io.groundwork.registration.session.ClientOrigin;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** The login page's second way in. A challenge belongs to the browser that asked, by the secret of its forms. */
@Hidden
@Controller
class PasskeyLoginController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final PasskeyLogins passkeys;
    private final SignedIn signedIn;
    private final LoginSettings settings;

    PasskeyLoginController(PasskeyLogins passkeys, SignedIn signedIn, LoginSettings settings) {
        this.passkeys = passkeys;
        this.signedIn = signedIn;
        this.settings = settings;
    }

    @GetMapping("/login/passkey.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(new ClassPathResource("passkey.js", PasskeyLoginController.class));
    }

    @PostMapping("/login/passkey/options")
    ResponseEntity<Map<String, Object>> ask(HttpServletRequest from) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passkeys.ask(browser(from)));
    }

    @PostMapping(path = "/login/passkey", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> signIn(
            @RequestParam(name = "continue", defaultValue = "") String address,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest from,
            CsrfToken csrf) {
        try {
            return signedIn.leadOn(passkeys.pass(credential, browser(from)), ClientOrigin.of(from), address);
        } catch (ProblemException refused) {
            return LoginPage.form(csrf, address, "", Html.reason(refused))
                    .refusing(refused)
                    .toResponse();
        }
    }

    /** There is one: without it no form is taken. */
    private Holder browser(HttpServletRequest from) {
        Cookie cookie = WebUtils.getCookie(from, settings.formCookie());
        return Holder.ofBrowser(cookie == null ? "" : cookie.getValue());
    }
}
