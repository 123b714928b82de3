package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;

class MvcProblemsTests {

    @Test
    void anUploadThatIsTooLargeIs413() {
        assertThat(of(new MaxUploadSizeExceededException(1), HttpStatus.CONTENT_TOO_LARGE)
                        .type())
                .isEqualTo(CommonProblem.PAYLOAD_TOO_LARGE);
    }

    @Test
    void aRequestThatTookTooLongIs503WithRetryAfter() {
        ProblemException problem = of(new AsyncRequestTimeoutException(), HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void aChosenStatusKeepsItsReason() {
        ProblemException problem = of(new ResponseStatusException(HttpStatus.GONE, "It was purged."), HttpStatus.GONE);
        assertThat(problem.type().slug()).isEqualTo("gone");
        assertThat(problem.detail()).isEqualTo("It was purged.");
    }

    @Test
    void aServerErrorHidesItsReason() {
        ProblemException problem = of(
                new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "hunter2"),
                HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(problem.detail()).doesNotContain("hunter2");
    }

    @Test
    void aMissingPartIsPointedAt() {
        ProblemException problem = of(new MissingServletRequestPartException("file"), HttpStatus.BAD_REQUEST);
        assertThat(problem.errors()).isEqualTo(List.of(new InvalidField("/file", "is required")));
    }

    @Test
    void aMissingBodyIsPointedAt() {
        ProblemException problem = of(
                new HttpMessageNotReadableException(
                        "Required request body is missing: void io.groundwork.X.y()",
                        new MockHttpInputMessage(new byte[0])),
                HttpStatus.BAD_REQUEST);
        assertThat(problem.errors()).isEqualTo(List.of(new InvalidField("", "must be a body that can be read")));
    }

    private static ProblemException of(Exception exception, HttpStatus status) {
        return MvcProblems.of(exception, status);
    }
}
