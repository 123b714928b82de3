package io.groundwork.registration.verification;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.vault.OpaqueToken;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Either the token of the link, or the registration's id and the code.
 *
 * @param password replaces the one of the sign-up; needed when it brought none
 */
record VerificationRequest(
        @Size(max = 200) @Nullable String token,
        @Nullable UUID registrationId,
        @Size(max = 20) @Nullable String code,
        @Nullable String password) {

    Account verifyWith(Verifying verifying) {
        if (token != null) {
            return verifying.byLink(new OpaqueToken(token), password);
        }
        if (registrationId == null) {
            throw ProblemException.invalid("/token", "is required, or else registration_id and code");
        }
        if (code == null) {
            throw ProblemException.invalid("/code", "is required with registration_id");
        }
        return verifying.byCode(new RegistrationId(registrationId), code.replace(" ", ""), password);
    }

    @Override
    public String toString() {
        return "VerificationRequest[registrationId=" + registrationId + "]";
    }
}
