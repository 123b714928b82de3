package io.groundwork.registration.audit;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The audit log, for admins: the settings of the service say so for its path. */
@RestController
@Tag(name = "Administration", description = "For admins only")
class AuditController {

    private final KeysetPager pager;
    private final JsonMapper json;

    AuditController(KeysetPager pager, JsonMapper json) {
        this.pager = pager;
        this.json = json;
    }

    @GetMapping("/api/v1/audit")
    @Operation(summary = "Read the audit log; admins only")
    Page<AuditEntry> read(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable AuditAction action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            PageRequest page) {
        return pager.fetch(
                KeysetQuery.select("e.*", "audit_entry e")
                        .where("e.actor = :actor", "actor", actor)
                        .where("e.subject = :subject", "subject", subject)
                        .where("e.action = :action", "action", action == null ? null : action.name())
                        .where("e.at >= :from", "from", from)
                        .where("e.at < :to", "to", to)
                        .sortableNotNull("at", "e.at", Instant.class)
                        .defaultSort("-at")
                        .tieBreaker("e.id", UUID.class)
                        .map(this::entry),
                page);
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getString("address"),
                json.readTree(row.getString("detail")));
    }
}
