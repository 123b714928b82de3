package io.groundwork.registration.oauth;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.session.ClientSessions;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The userinfo endpoint (OpenID Connect Core, section 5.3). It reads the database: what it tells holds now. */
@Hidden
@RestController
class UserInfoController {

    private final Accounts accounts;
    private final ClientSessions sessions;

    UserInfoController(Accounts accounts, ClientSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @RequestMapping(
            path = "/userinfo",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<UserInfo> read(Caller caller) {
        if (!caller.scopes().contains("openid")) {
            throw refused(CommonProblem.FORBIDDEN, "insufficient_scope", "The access token lacks the scope openid.");
        }
        Account account = AccountId.parse(caller.subject())
                .filter(it -> isOn(caller))
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .orElseThrow(() -> refused(CommonProblem.UNAUTHENTICATED, "invalid_token", "The session is over."));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(UserInfo.of(account, caller.scopes()));
    }

    private boolean isOn(Caller caller) {
        Object session = caller.claims().get("sid");
        return session != null && sessions.goesOn(UUID.fromString(session.toString()));
    }

    private static ProblemException refused(CommonProblem problem, String error, String detail) {
        return new ProblemException(problem, detail)
                .withHeader("WWW-Authenticate", "Bearer error=\"" + error + "\", scope=\"openid\"");
    }
}
