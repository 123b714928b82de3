package io.groundwork.registration.device;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.ClientOrigin;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Connecting a device. Opening a link with a code in it decides nothing: the person always sees who asks, and presses a button. */
@Hidden
@Controller
class DeviceController {

    private final DeviceDecisions decisions;

    DeviceController(DeviceDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/activate")
    ResponseEntity<String> open(@RequestParam(name = "user_code", defaultValue = "") String code, CsrfToken csrf) {
        return DevicePage.enter(csrf, UserCode.typed(code).toString(), null).toResponse();
    }

    @PostMapping(path = "/activate", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> enter(
            @RequestParam(name = "user_code", defaultValue = "") String typed,
            @AuthenticationPrincipal BrowserLogin login,
            HttpServletRequest from,
            CsrfToken csrf) {
        UserCode code = UserCode.typed(typed);
        return braked(
                csrf,
                () -> decisions
                        .lookUp(code, login, ClientOrigin.of(from))
                        .map(wish -> DevicePage.decide(csrf, wish, code, login))
                        .orElseGet(() -> DevicePage.notValid(csrf)));
    }

    @PostMapping(path = "/activate/decision", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> decide(
            @RequestParam(name = "user_code", defaultValue = "") String typed,
            @RequestParam(defaultValue = "deny") String decision,
            @AuthenticationPrincipal BrowserLogin login,
            HttpServletRequest from,
            CsrfToken csrf) {
        boolean approved = decision.equals("allow");
        return braked(
                csrf,
                () -> decisions.decide(UserCode.typed(typed), approved, login, ClientOrigin.of(from))
                        ? DevicePage.decided(approved)
                        : DevicePage.notValid(csrf));
    }

    private static ResponseEntity<String> braked(CsrfToken csrf, Supplier<Page> page) {
        try {
            return page.get().toResponse();
        } catch (ProblemException refused) {
            return DevicePage.enter(csrf, "", Html.reason(refused))
                    .refusing(refused)
                    .toResponse();
        }
    }
}
