package io.groundwork.notification;

import io.groundwork.test.TestIssuer;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Instant;

/** Revokes tokens as the issuer does. */
public final class Revoking {

    private static final String TOPIC = "security.revocations";

    private Revoking() {}

    /** Every token the subject has by now. */
    public static void allTokensOf(String subject) {
        TestTopics.create(TOPIC, 3);
        Instant now = Clock.systemUTC().instant();
        String issuer = TestIssuer.shared().uri();
        TestTopics.send(TOPIC, issuer + " " + subject, """
                {"issuer": "%s", "subject": "%s", "not_before": "%s", "sessions": [], "expires_at": "%s"}""".formatted(issuer, subject, now, now.plusSeconds(360)));
    }
}
