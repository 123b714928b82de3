package io.groundwork.registration.session;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.password.PlainPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs people in, and hands out the tokens of a new session. */
@Component
class SigningIn {

    private final PasswordCheck passwords;
    private final SessionTokens tokens;

    SigningIn(PasswordCheck passwords, SessionTokens tokens) {
        this.passwords = passwords;
        this.tokens = tokens;
    }

    TokenPair signIn(EmailAddress email, PlainPassword password, @Nullable String otp, ClientOrigin origin) {
        return tokens.start(passwords.pass(email, password, otp, origin).id(), origin)
                .orElseThrow(SignInException::wrongCredentials);
    }
}
