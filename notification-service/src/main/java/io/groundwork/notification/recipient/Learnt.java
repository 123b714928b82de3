package io.groundwork.notification.recipient;

import java.time.Instant;

/** What was true of somebody at a time. */
public record Learnt(Recipient recipient, Instant asOf) {}
