package io.groundwork.registration.problem;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Errors only this service has. */
public enum RegistrationProblem implements ProblemType {
    /** Alike for an unknown address, a wrong password and an address nobody has verified. */
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Address and password do not match an active account"),
    /** Unknown, expired, of an ended session, or used before, which ends its session. */
    INVALID_REFRESH_TOKEN(HttpStatus.UNAUTHORIZED, "The refresh token is not valid"),
    /** Nobody would be left who could let others in. */
    LAST_ADMIN(HttpStatus.CONFLICT, "The last admin cannot be removed"),
    /** Signing with it now could make tokens that somebody cannot verify. */
    KEY_NOT_KNOWN_YET(HttpStatus.CONFLICT, "The next key is not known to everybody yet"),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many failed attempts"),
    /** Alike for what is unknown, wrong, expired and used before. */
    VERIFICATION_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "The link or code is not valid, or not any more"),
    PASSWORD_REQUIRED(HttpStatus.UNPROCESSABLE_CONTENT, "The account needs a password"),
    /** Alike for what is unknown, wrong, expired and used before. */
    PASSWORD_RESET_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "The link is not valid, or not any more"),
    /** Alike for what is unknown, wrong, expired, answered and replaced. */
    EMAIL_CHANGE_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "The link or code is not valid, or not any more"),
    /** The password was right: told only to whoever knows it. */
    SECOND_FACTOR_REQUIRED(HttpStatus.UNAUTHORIZED, "A code of the second factor is needed"),
    /** Without the second factor the password would be too little. */
    LONGER_PASSWORD_NEEDED(HttpStatus.CONFLICT, "The password is too short without a second factor"),
    SECOND_FACTOR_IS_ON(HttpStatus.CONFLICT, "There is a second factor already"),
    /** Alike for an unknown passkey, a wrong signature, and a challenge that was used before. */
    PASSKEY_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The passkey cannot be used"),
    WRONG_CODE(HttpStatus.UNPROCESSABLE_CONTENT, "The code is wrong, or was used before"),
    /** Where to go on stands in the answer's headers. */
    UPLOAD_OFFSET_MISMATCH(HttpStatus.CONFLICT, "The upload is at another place"),
    UPLOAD_IS_OVER(HttpStatus.CONFLICT, "The upload takes nothing more");

    private final HttpStatus status;
    private final String title;

    RegistrationProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
