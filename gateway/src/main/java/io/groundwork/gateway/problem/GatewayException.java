package io.groundwork.gateway.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** An error the caller is told about; the detail goes out as it is. */
public final class GatewayException extends RuntimeException {

    private final transient GatewayProblem problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    private GatewayException(GatewayProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    public static GatewayException invalid(String detail) {
        return new GatewayException(GatewayProblem.INVALID_REQUEST, detail);
    }

    public static GatewayException notFound(String detail) {
        return new GatewayException(GatewayProblem.NOT_FOUND, detail);
    }

    public static GatewayException tooLarge(long limitInBytes) {
        return new GatewayException(
                GatewayProblem.PAYLOAD_TOO_LARGE, "The body may have up to " + limitInBytes + " bytes here.");
    }

    /** The service is away; the caller may try again after the given time, rounded up to seconds. */
    public static GatewayException unavailable(String detail, Duration retryAfter) {
        GatewayException exception = new GatewayException(GatewayProblem.UNAVAILABLE, detail);
        exception.headers.set(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(retryAfter));
        return exception;
    }

    /** A service answered with an error that is not a problem document; its own body is not shown. */
    public static GatewayException foreign(int status, HttpHeaders kept) {
        GatewayException exception =
                new GatewayException(GatewayProblem.ofStatus(status), "The service refused the request.");
        exception.headers.putAll(kept);
        return exception;
    }

    GatewayProblem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
