package io.groundwork.idempotency;

import io.groundwork.platform.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Handles a request with a key inside one transaction, which holds the effect, its events and the answer: all of them become
 * visible at once, or none. The answer leaves the process after the commit only.
 *
 * <p>A filter and not an interceptor, because the answer must be complete, as bytes, before the transaction ends.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final int FIRST_ERROR = 400;

    private final IdempotentHandlers handlers;
    private final StoredAnswers answers;
    private final PlatformTransactionManager transactions;
    private final HandlerExceptionResolver problems;
    private final DataSize maxBody;

    IdempotencyFilter(
            IdempotentHandlers handlers,
            StoredAnswers answers,
            PlatformTransactionManager transactions,
            HandlerExceptionResolver problems,
            DataSize maxBody) {
        this.handlers = handlers;
        this.answers = answers;
        this.transactions = transactions;
        this.problems = problems;
        this.maxBody = maxBody;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(IdempotencyKey.HEADER);
        if (key == null || !handlers.handle(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            handle(new IdempotencyKey(key), BufferedRequest.read(request, maxBody), response, chain);
        } catch (RuntimeException e) {
            answerWithProblem(request, response, e);
        }
    }

    private void handle(IdempotencyKey key, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Digest scope = Digest.scope(request, key);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        boolean keep = false;
        try {
            keep = answer(scope, Digest.content(request, key, request.body()), request, answer, chain);
        } finally {
            if (!keep) {
                transactions.rollback(transaction);
            }
        }
        if (keep) {
            transactions.commit(transaction);
        }
        answer.copyBodyToResponse();
    }

    /** Returns whether something happened that is to be kept. */
    private boolean answer(
            Digest scope,
            Digest content,
            BufferedRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws ServletException, IOException {
        if (!answers.tryLock(scope)) {
            throw IdempotencyProblem.inFlight();
        }
        StoredAnswers.Found found = answers.find(scope).orElse(null);
        if (found != null) {
            replay(found, content, answer);
            return false;
        }
        chain.doFilter(request, answer);
        return keep(scope, content, request, answer);
    }

    private static void replay(StoredAnswers.Found found, Digest content, HttpServletResponse answer)
            throws IOException {
        if (!content.equals(found.content())) {
            throw IdempotencyProblem.reused();
        }
        found.answer().replay(answer);
    }

    private boolean keep(
            Digest scope, Digest content, HttpServletRequest request, ContentCachingResponseWrapper answer) {
        if (request.isAsyncStarted()) {
            throw new IllegalStateException("An @Idempotent method must answer at once, not asynchronously");
        }
        if (answer.getStatus() >= FIRST_ERROR) {
            return false;
        }
        answers.save(scope, content, StoredAnswer.of(answer));
        return true;
    }

    private void answerWithProblem(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws ServletException {
        if (!(failure instanceof ProblemException)) {
            logger.debug("A request with an idempotency key failed outside its handler", failure);
        }
        // What the handler has said is not so: the commit failed. Headers of other filters stay.
        response.resetBuffer();
        StoredAnswer.HEADERS.forEach(header -> response.setHeader(header, null));
        if (problems.resolveException(request, response, null, failure) == null) {
            throw failure;
        }
    }
}
