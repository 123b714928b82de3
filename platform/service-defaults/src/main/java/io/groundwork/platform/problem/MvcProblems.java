package io.groundwork.platform.problem;

import static io.groundwork.platform.problem.CommonProblem.INTERNAL;
import static io.groundwork.platform.problem.CommonProblem.INVALID_REQUEST;

import java.util.Objects;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/** What Spring MVC's exceptions mean to a caller. */
final class MvcProblems {

    private MvcProblems() {}

    static ProblemException internal(Throwable cause) {
        return new ProblemException(INTERNAL, "The request failed. Quote the trace id when you report it.", cause);
    }

    static ProblemException of(Exception exception, HttpStatusCode status) {
        return status.is4xxClientError() ? refused(exception, status) : failed(exception, status);
    }

    private static ProblemException failed(Exception exception, HttpStatusCode status) {
        return OtherProblem.of(status) == CommonProblem.UNAVAILABLE
                ? unavailable("The request took too long, or a part needed for it is down.", exception)
                : new ProblemException(
                        OtherProblem.of(status), internal(exception).detail(), exception);
    }

    static ProblemException unavailable(String detail, Throwable cause) {
        return new ProblemException(CommonProblem.UNAVAILABLE, detail, cause).withHeader("Retry-After", "5");
    }

    private static ProblemException refused(Exception exception, HttpStatusCode status) {
        return switch (exception) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case HandlerMethodValidationException invalid -> ProblemException.invalid(BindingErrors.of(invalid));
            case BindException invalid -> ProblemException.invalid(BindingErrors.of("", invalid));
            case TypeMismatchException mismatch -> ProblemException.invalid(BindingErrors.of(mismatch));
            case MissingRequestValueException missing -> missing(missing);
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName());
            default -> new ProblemException(OtherProblem.of(status), detail(exception, status));
        };
    }

    private static ProblemException unreadable(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? ProblemException.invalid(InvalidFields.of(json))
                : ProblemException.invalid("", "must be a body that can be read");
    }

    private static ProblemException missing(MissingRequestValueException missing) {
        return missing instanceof MissingServletRequestParameterException parameter
                ? required(parameter.getParameterName())
                : new ProblemException(
                        INVALID_REQUEST,
                        Objects.requireNonNullElse(missing.getBody().getDetail(), "A value is missing."));
    }

    private static ProblemException required(String name) {
        return ProblemException.invalid(Pointers.ofParameter(name), "is required");
    }

    private static String detail(Exception exception, HttpStatusCode status) {
        return switch (exception) {
            case HttpRequestMethodNotSupportedException wrong ->
                wrong.getMethod() + " is not supported here; the Allow header names what is.";
            case HttpMediaTypeNotAcceptableException wrong ->
                "Available: " + MediaType.toString(wrong.getSupportedMediaTypes());
            case HttpMediaTypeException wrong -> "Supported: " + MediaType.toString(wrong.getSupportedMediaTypes());
            case MaxUploadSizeExceededException _ -> "The body is larger than this service takes.";
            case ResponseStatusException chosen when chosen.getReason() != null -> chosen.getReason();
            default -> OtherProblem.of(status).title() + ".";
        };
    }
}
