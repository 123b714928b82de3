package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import java.util.Set;

/** There is something new in the mailboxes of these people, once the transaction that says so has committed. */
public record NotificationsArrived(Set<UserId> users) {}
