package io.groundwork.registration.session;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.password.PlainPassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where tokens are handed out. Not idempotent by key on purpose: a kept answer would be a kept token.
 */
@RestController
@RequestMapping("/api/v1/sessions")
class SignInController {

    private final SigningIn signingIn;
    private final SessionTokens tokens;

    SignInController(SigningIn signingIn, SessionTokens tokens) {
        this.signingIn = signingIn;
        this.tokens = tokens;
    }

    @PostMapping
    ResponseEntity<TokenResponse> signIn(@Valid @RequestBody SignInRequest request, HttpServletRequest from) {
        EmailAddress email = EmailAddress.parse(request.email())
                .orElseThrow(() -> ProblemException.invalid("/email", "must be an e-mail address"));
        TokenPair pair = signingIn.signIn(email, new PlainPassword(request.password()), ClientOrigin.of(from));
        return ResponseEntity.created(URI.create("/api/v1/sessions/current"))
                .cacheControl(CacheControl.noStore())
                .body(TokenResponse.of(pair));
    }

    @PostMapping("/refresh")
    ResponseEntity<TokenResponse> refresh(@Valid @RequestBody RefreshRequest request) {
        TokenPair pair = tokens.refresh(request.token()).orElseThrow(SignInException::invalidRefreshToken);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TokenResponse.of(pair));
    }
}
