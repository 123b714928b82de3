package io.groundwork.registration.audit;

import io.groundwork.platform.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The audit log. A line commits with what it tells of, or not at all. */
@Component
public class AuditLog {

    private static final String ADD = """
            insert into audit_entry (id, at, actor, action, subject, address, detail)
            values (:id, :at, :actor, :action, :subject, :address, cast(:detail as jsonb))""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a line about the current request.
     *
     * @param actor user id or client id; null for the service itself
     * @param subject whom or what it concerns
     * @param detail no secrets, and nothing that names a person but ids
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            AuditAction action,
            @Nullable String actor,
            @Nullable String subject,
            Map<String, ? extends Object> detail) {
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("action", action.name())
                .param("subject", subject)
                .param("address", address())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
