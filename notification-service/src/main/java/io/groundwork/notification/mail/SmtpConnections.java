package io.groundwork.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Connections to the mail server, kept open from one mail to the next: greeting, TLS and login cost more than a mail. The one used
 * last is used next, so that those too many fall idle and are closed.
 */
@Component
class SmtpConnections implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);
    private static final Duration KEPT = Duration.ofSeconds(20);

    private record Idle(Transport transport, long since) {

        boolean isOlderThan(Duration age) {
            return System.nanoTime() - since > age.toNanos();
        }
    }

    private final JavaMailSenderImpl server;
    private final Semaphore permits;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(JavaMailSenderImpl server, MailProperties properties) {
        this.server = server;
        this.permits = new Semaphore(properties.connections());
    }

    Session session() {
        return server.getSession();
    }

    /** Returns once the server has taken responsibility for the message; waits for a free connection. */
    void send(MimeMessage message) throws MessagingException {
        permits.acquireUninterruptibly();
        try {
            sendOver(connection(), message);
        } finally {
            permits.release();
        }
    }

    void closeIdle() {
        for (Idle oldest = idle.peekLast(); oldest != null && oldest.isOlderThan(KEPT); oldest = idle.peekLast()) {
            if (idle.remove(oldest)) {
                close(oldest.transport());
            }
        }
    }

    /** After a failure nobody knows what the server still waits for: that connection is not used again. */
    private void sendOver(Transport connection, MimeMessage message) throws MessagingException {
        boolean sent = false;
        try {
            connection.sendMessage(message, message.getAllRecipients());
            sent = true;
        } finally {
            if (sent) {
                idle.push(new Idle(connection, System.nanoTime()));
            } else {
                close(connection);
            }
        }
    }

    private Transport connection() throws MessagingException {
        for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.transport().isConnected()) { // asks the server, which may have closed it since
                return kept.transport();
            }
        }
        return connect();
    }

    private Transport connect() throws MessagingException {
        Transport transport = server.getSession().getTransport(server.getProtocol());
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return transport;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("A connection to the mail server ended badly", e);
        }
    }

    @Override
    public void destroy() {
        for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept.transport());
        }
    }
}
