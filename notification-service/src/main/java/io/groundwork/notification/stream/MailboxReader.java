package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.recipient.UserId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * What streams read from the database, a page at a time and a few at once: thousands of clients that come back at the
 * same moment must not take the connections that consumers and requests need.
 */
@Component
class MailboxReader {

    private final Mailboxes mailboxes;
    private final Semaphore readers;
    private final int pageSize;

    MailboxReader(Mailboxes mailboxes, StreamProperties properties) {
        this.mailboxes = mailboxes;
        this.readers = new Semaphore(properties.readers(), true);
        this.pageSize = properties.pageSize();
    }

    /** Where to start: at what the client has seen, or at now. Never beyond now, or what comes next would be skipped. */
    long startingPoint(UserId user, OptionalLong lastSeen) throws InterruptedException {
        readers.acquire();
        try {
            long last = mailboxes.lastSequence(user);
            return Math.min(lastSeen.orElse(last), last);
        } finally {
            readers.release();
        }
    }

    List<Notification> after(UserId user, long position) throws InterruptedException {
        readers.acquire();
        try {
            return mailboxes.after(user, position, pageSize);
        } finally {
            readers.release();
        }
    }
}
