package io.groundwork.platform.problem;

import io.groundwork.platform.trace.RequestTrace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The container's error page, for what filters and the container itself refuse. */
@RestController
class ProblemErrorController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorController.class);

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        ProblemException problem = problem(request);
        if (problem.type().status().is5xxServerError()) {
            // The container has logged the exception, but not under the id that the caller is told.
            LOG.error(
                    "Request failed outside a controller: {}; trace id {}",
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    RequestTrace.idOf(request));
        }
        return ProblemResponses.entity(request, problem);
    }

    private static ProblemException problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof ProblemException problem) {
            return problem;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without a status somebody asked for the error page itself.
        return forStatus(status instanceof Integer code ? code : 404);
    }

    private static ProblemException forStatus(int code) {
        ProblemType type = OtherProblem.of(HttpStatusCode.valueOf(code));
        return new ProblemException(type, type.title() + ".");
    }
}
