package io.groundwork.platform.security;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals of the filter chain as problems. Spring's handlers set {@code WWW-Authenticate} (RFC 6750) first. */
final class RefusalProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final ProblemResponses problems;

    RefusalProblems(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof AuthenticationServiceException) {
            problems.write(request, response, issuerAway(refusal));
            return;
        }
        challenge.commence(request, response, refusal);
        String detail = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Send an access token: Authorization: Bearer <token>."
                : "The access token is malformed, has expired, or is not for this service.";
        problems.write(request, response, new ProblemException(CommonProblem.UNAUTHENTICATED, detail));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        denial.handle(request, response, refusal);
        problems.write(
                request,
                response,
                new ProblemException(CommonProblem.FORBIDDEN, "The access token lacks the scope or role for this."));
    }

    private static ProblemException issuerAway(AuthenticationException cause) {
        return new ProblemException(
                        CommonProblem.UNAVAILABLE, "The token issuer cannot be reached to verify the token.", cause)
                .withHeader(HttpHeaders.RETRY_AFTER, "5");
    }
}
