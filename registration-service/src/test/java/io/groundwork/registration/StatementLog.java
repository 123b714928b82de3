package io.groundwork.registration;

import io.groundwork.test.StatementRecorder;
import org.springframework.boot.test.context.TestComponent;

/** Statements about accounts, sessions and clients. */
@TestComponent
public class StatementLog extends StatementRecorder {

    StatementLog() {
        super("account", "registration", "session", "refresh_token", "oauth_client");
    }
}
