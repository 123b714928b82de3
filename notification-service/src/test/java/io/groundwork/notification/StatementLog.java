package io.groundwork.notification;

import static org.awaitility.Awaitility.await;

import io.groundwork.test.StatementRecorder;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements about notifications, subscriptions and queued mail. */
@TestComponent
public class StatementLog extends StatementRecorder {

    private final ObjectProvider<JdbcClient> jdbc;

    StatementLog(ObjectProvider<JdbcClient> jdbc) {
        super(
                "notification",
                "subscription",
                "recipient",
                "insert into mail_delivery",
                "insert into delivery",
                "preference",
                "insert into digest_turn",
                "insert into digest_item");
        this.jdbc = jdbc;
    }

    /** Looking for due webhooks and mails goes on all the time, and is nobody's request. */
    @Override
    public List<String> during(Runnable work) {
        letMailsGo();
        return super.during(work).stream()
                .filter(statement ->
                        !statement.contains("recursive waiting") && !statement.contains("from mail_delivery"))
                .toList();
    }

    /** What other tests have queued is asked about before it is sent. */
    private void letMailsGo() {
        await().until(() -> jdbc.getObject()
                .sql("select not exists (select from mail_delivery where state = 'pending' and topic is not null"
                        + " and next_attempt_at < now() + interval '3 minutes')")
                .query(Boolean.class)
                .single());
    }
}
