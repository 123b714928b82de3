package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import java.util.Set;

/** One notice for several people. */
public record Circular(Notice notice, Set<UserId> users) {}
