package io.groundwork.gateway.problem;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What the gateway itself answers with; each is an entry of {@code contracts/problems.json}. */
public enum GatewayProblem {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is invalid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid access token is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The access token does not allow this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types is available"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type of the request is not supported"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    REQUEST_HEADER_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The request headers are too large"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service is temporarily unavailable"),
    UPSTREAM_TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE, "The service did not answer in time");

    private final HttpStatus status;
    private final String title;

    GatewayProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The problem for a bare HTTP status (400 to 599): the exact one, else the general one of its hundred. */
    public static GatewayProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.value() == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : status == 500 ? INTERNAL : UNAVAILABLE);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
