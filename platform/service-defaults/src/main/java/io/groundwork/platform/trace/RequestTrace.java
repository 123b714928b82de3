package io.groundwork.platform.trace;

import io.groundwork.platform.id.Ids;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.MDC;

/** The id that ties an answer to the logs and spans behind it. */
public final class RequestTrace {

    static final String REQUEST_ID = "request_id";
    private static final String TRACE_ID = "traceId";
    private static final String ATTRIBUTE = RequestTrace.class.getName();

    private RequestTrace() {}

    /** Returns the trace id of the request, or its request id when it is not traced; the same at each call. */
    public static String idOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = current();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String current() {
        String traceId = MDC.get(TRACE_ID);
        if (traceId != null) {
            return traceId;
        }
        String requestId = MDC.get(REQUEST_ID);
        return requestId == null ? Ids.next().toString() : requestId;
    }
}
