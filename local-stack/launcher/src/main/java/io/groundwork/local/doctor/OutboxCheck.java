package io.groundwork.local.doctor;

import io.groundwork.local.database.Superuser;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long the oldest event of each service has waited for Kafka: moments while all is well. */
public record OutboxCheck(Superuser superuser, List<String> schemas) {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** A finding for each thing looked at. */
    public List<Finding> findings() {
        try (var connection = superuser.connect("groundwork");
                var statement = connection.createStatement()) {
            var findings = new ArrayList<Finding>();
            for (var schema : schemas) {
                findings.add(finding(statement, schema));
            }
            return findings;
        } catch (SQLException | IllegalStateException e) {
            return List.of(Finding.bad("outbox", "PostgreSQL does not answer: " + e.getMessage()));
        }
    }

    private static Finding finding(Statement statement, String schema) throws SQLException {
        var subject = "outbox";
        if (!exists(statement, schema)) {
            return Finding.note(subject, schema + ": not made yet");
        }
        try (var row = statement.executeQuery("""
                select count(*) filter (where state = 'pending'), count(*) filter (where state = 'failed'),
                       coalesce(extract(epoch from now() - min(occurred_at) filter (where state = 'pending')), 0)
                from %s.outbox""".formatted(schema))) {
            row.next();
            var age = Duration.ofSeconds(row.getLong(3));
            var text = "%s: %d waiting, the oldest for %d s, %d refused"
                    .formatted(schema, row.getLong(1), age.toSeconds(), row.getLong(2));
            var late = age.compareTo(LONG) > 0 || row.getLong(2) > 0;
            return late ? Finding.bad(subject, text) : Finding.ok(subject, text);
        }
    }

    private static boolean exists(Statement statement, String schema) throws SQLException {
        try (var row = statement.executeQuery("select to_regclass('" + schema + ".outbox') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
