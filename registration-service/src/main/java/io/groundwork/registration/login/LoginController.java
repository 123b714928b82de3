package io.groundwork.registration.login;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import io.groundwork.registration.password.PlainPassword;
import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.ClientOrigin;
import io.groundwork.registration.session.PasswordCheck;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page. It tells no more than the API does: the same check, the same brake, the same words. */
@Hidden
@Controller
class LoginController {

    private final PasswordCheck passwords;
    private final SignedIn signedIn;
    private final Clients clients;

    LoginController(PasswordCheck passwords, SignedIn signedIn, Clients clients) {
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.clients = clients;
    }

    @GetMapping("/login")
    ResponseEntity<String> open(
            @RequestParam(name = "continue", defaultValue = "") String address,
            @AuthenticationPrincipal @Nullable BrowserLogin login,
            CsrfToken csrf) {
        Page page = login != null && address.isEmpty()
                ? LoginPage.signedIn(csrf, login.email())
                : LoginPage.form(csrf, address, "", null).leadingTo(sources(address));
        return page.toResponse();
    }

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> signIn(
            @RequestParam(name = "continue", defaultValue = "") String address,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String otp,
            HttpServletRequest from,
            CsrfToken csrf) {
        ClientOrigin origin = ClientOrigin.of(from);
        try {
            EmailAddress parsed = EmailAddress.parse(email).orElseThrow(LoginController::noAddress);
            Account account =
                    passwords.pass(parsed, new PlainPassword(password), otp.isBlank() ? null : otp.strip(), origin);
            return signedIn.leadOn(account.id(), origin, address);
        } catch (ProblemException refused) {
            return refused(refused, address, email, csrf);
        }
    }

    private ResponseEntity<String> refused(ProblemException refusal, String address, String email, CsrfToken csrf) {
        return LoginPage.form(csrf, address, email, Html.reason(refusal))
                .leadingTo(sources(address))
                .refusing(refusal)
                .toResponse();
    }

    private List<String> sources(String address) {
        return ReturnAddress.parse(address)
                .flatMap(ReturnAddress::clientId)
                .map(clients::redirectSources)
                .orElse(List.of());
    }

    private static ProblemException noAddress() {
        return ProblemException.invalid("/email", "must be an e-mail address");
    }
}
