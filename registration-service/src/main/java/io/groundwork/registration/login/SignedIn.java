package io.groundwork.registration.login;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.session.BrowserLogins;
import io.groundwork.registration.session.ClientOrigin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What follows once somebody has shown who they are, in whatever way: a cookie, and the page they wanted. */
@Component
class SignedIn {

    private final BrowserLogins logins;
    private final LoginCookie cookie;
    private final LoginSettings settings;

    SignedIn(BrowserLogins logins, LoginCookie cookie, LoginSettings settings) {
        this.logins = logins;
        this.cookie = cookie;
        this.settings = settings;
    }

    ResponseEntity<String> leadOn(AccountId account, ClientOrigin origin, String address) {
        String target = ReturnAddress.parse(address).map(ReturnAddress::value).orElse("/login");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.set(logins.start(account, origin, settings.lifetime())))
                .header(HttpHeaders.LOCATION, target)
                .build();
    }
}
