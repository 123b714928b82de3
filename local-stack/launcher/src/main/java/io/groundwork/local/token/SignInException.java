package io.groundwork.local.token;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** No token: the message says why. */
public class SignInException extends RuntimeException {

    private SignInException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static SignInException refused(String email, int status, String detail) {
        return new SignInException("No session for " + email + " (" + status + "): " + detail, null);
    }

    static SignInException nobodyThere(URI gateway, Throwable cause) {
        return new SignInException("Nobody answers at " + gateway + ": start the stack with ./groundwork up", cause);
    }

    static SignInException strange(URI gateway, Throwable cause) {
        return new SignInException("The answer of " + gateway + " is not JSON", cause);
    }
}
