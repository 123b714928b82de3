package io.groundwork.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The container's error page, for what filters and the container itself refuse. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        return ProblemResponses.entity(request, problem(request));
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
