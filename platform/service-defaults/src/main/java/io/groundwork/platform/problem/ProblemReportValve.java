package io.groundwork.platform.problem;

import io.groundwork.platform.id.Ids;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tomcat's last word, for requests that reach no web application: a malformed request line, an invalid header. */
class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final JsonMapper mapper;

    ProblemReportValve(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = OtherProblem.of(HttpStatusCode.valueOf(status));
        String traceId = Ids.next().toString();
        LOG.info("Refused a request with {}; trace id {}", status, traceId, throwable);
        write(response, ProblemDocument.of(new ProblemException(type, type.title() + "."), null, traceId));
    }

    private void write(Response response, ProblemDocument document) {
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(mapper.writeValueAsBytes(document));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The client went away before it was told of its error", e);
        }
    }
}
