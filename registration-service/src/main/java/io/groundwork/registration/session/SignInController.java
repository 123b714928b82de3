package io.groundwork.registration.session;

import io.groundwork.registration.password.PlainPassword;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where tokens are handed out. Not idempotent by key on purpose: a kept answer would be a kept token. */
@RestController
@Tag(name = "Sessions", description = "Signing in, and where one is signed in")
@RequestMapping("/api/v1/sessions")
class SignInController {

    private final SigningIn signingIn;
    private final SessionTokens tokens;

    SignInController(SigningIn signingIn, SessionTokens tokens) {
        this.signingIn = signingIn;
        this.tokens = tokens;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sign in; 429 with Retry-After after repeated failures")
    ResponseEntity<TokenResponse> signIn(@Valid @RequestBody SignInRequest request, HttpServletRequest from) {
        TokenPair pair = signingIn.signIn(
                request.address(), new PlainPassword(request.password()), request.otp(), ClientOrigin.of(from));
        return ResponseEntity.created(URI.create("/api/v1/sessions/current"))
                .cacheControl(CacheControl.noStore())
                .body(TokenResponse.of(pair));
    }

    @PostMapping("/refresh")
    @Operation(summary = "Exchange a refresh token, which is good once, for the next pair")
    ResponseEntity<TokenResponse> refresh(@Valid @RequestBody RefreshRequest request) {
        TokenPair pair = tokens.refresh(request.token()).orElseThrow(SignInException::invalidRefreshToken);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TokenResponse.of(pair));
    }
}
