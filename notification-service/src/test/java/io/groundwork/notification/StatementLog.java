package io.groundwork.notification;

import io.groundwork.test.StatementRecorder;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Statements about notifications, subscriptions and queued mail. */
@TestComponent
public class StatementLog extends StatementRecorder {

    StatementLog() {
        super(
                "notification",
                "subscription",
                "recipient",
                "insert into mail_delivery",
                "preference",
                "insert into digest_turn",
                "insert into digest_item");
    }

    /** Looking for due webhooks goes on all the time, and is nobody's request. */
    @Override
    public List<String> during(Runnable work) {
        return super.during(work).stream()
                .filter(statement -> !statement.contains("recursive waiting"))
                .toList();
    }
}
