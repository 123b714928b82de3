package io.groundwork.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds out, ahead of the dispatcher, whether a request will be handled by an {@link Idempotent} method. */
final class IdempotentHandlers {

    private final RequestMappingHandlerMapping mapping;

    IdempotentHandlers(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    boolean handle(HttpServletRequest request) {
        Object before = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return isIdempotent(mapping.getHandler(request));
        } catch (Exception e) {
            // No method takes this request: the dispatcher will say so in its own way.
            return false;
        } finally {
            ServletRequestPathUtils.setParsedRequestPath((RequestPath) before, request);
        }
    }

    private static boolean isIdempotent(@Nullable HandlerExecutionChain chain) {
        return chain != null
                && chain.getHandler() instanceof HandlerMethod method
                && method.hasMethodAnnotation(Idempotent.class);
    }
}
