package io.groundwork.notification;

import io.groundwork.test.StatementRecorder;
import org.springframework.boot.test.context.TestComponent;

/** Statements about notifications, subscriptions and queued mail. */
@TestComponent
public class StatementLog extends StatementRecorder {

    StatementLog() {
        super("notification", "subscription", "recipient", "insert into mail_delivery");
    }
}
