package io.groundwork.platform.problem;

import org.springframework.http.HttpStatus;

/** Problems that any service may answer with, whatever its domain. */
public enum CommonProblem implements ProblemType {
    /** Malformed JSON, wrong types and failed constraints; carries pointers to the fields at fault. */
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is invalid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid access token is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The access token does not allow this"),
    /** Also what a caller may not see. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types is available"),
    CONFLICT(HttpStatus.CONFLICT, "The request conflicts with the current state"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The resource has changed since it was read"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type of the request is not supported"),
    /** A well-formed request that breaks a rule of the domain. */
    UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The request cannot be processed"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "An If-Match header is required"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service is temporarily unavailable");

    private final HttpStatus status;
    private final String title;

    CommonProblem(HttpStatus status, String title) {
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
