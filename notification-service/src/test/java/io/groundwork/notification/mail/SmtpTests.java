package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.template.RenderedMail;
import jakarta.mail.internet.AddressException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What goes over the wire to a mail server that counts its connections and answers as it is told. */
class SmtpTests {

    private final ServerSocket server = open();
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<String> commands = new ConcurrentLinkedQueue<>();
    private volatile String recipientReply = "250 fine";
    private volatile boolean hangsUp;

    private final MailProperties properties = new MailProperties(
            "Groundwork <no-reply@groundwork.test>",
            "bounces@groundwork.test",
            Duration.ZERO,
            4,
            8,
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(15));
    private final SmtpConnections pool = new SmtpConnections(sender(), properties);
    private final MailAttempt attempt = attempt();

    @AfterEach
    void stop() throws IOException {
        pool.destroy();
        server.close();
    }

    @Test
    void sendsManyMailsOverOneConnection() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt.make(mail()).state()).isEqualTo(MailState.SENT);
        }

        assertThat(connections).hasValue(1);
    }

    @Test
    void namesTheBounceAddressOnTheEnvelope() {
        attempt.make(mail());

        assertThat(commands).contains("MAIL FROM:<bounces@groundwork.test>");
    }

    @Test
    void keepsTheMessageIdAtEveryAttempt() {
        MailDelivery mail = mail();

        attempt.make(mail);
        attempt.make(mail);

        assertThat(commands.stream().filter(line -> line.startsWith("Message-ID:")))
                .containsExactly("Message-ID: " + mail.messageId(), "Message-ID: " + mail.messageId());
    }

    @Test
    void triesAgainAfter4yz() {
        recipientReply = "450 busy";

        MailReport report = attempt.make(mail());

        assertThat(report.state()).isEqualTo(MailState.PENDING);
        assertThat(report.replyCode()).isEqualTo(450);
    }

    @Test
    void givesUpAfter5yz() {
        recipientReply = "550 no such mailbox";

        MailReport report = attempt.make(mail());

        assertThat(report.state()).isEqualTo(MailState.DEAD);
        assertThat(report.replyCode()).isEqualTo(550);
    }

    @Test
    void opensAnotherConnectionWhenTheServerHasClosedTheFirst() {
        hangsUp = true;
        attempt.make(mail());

        assertThat(attempt.make(mail()).state()).isEqualTo(MailState.SENT);
        assertThat(connections).hasValue(2);
    }

    private MailAttempt attempt() {
        try {
            return new MailAttempt(new Smtp(pool, new SenderAddress(properties)), properties, Clock.systemUTC());
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol("smtp");
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        return sender;
    }

    private static MailDelivery mail() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        RenderedMail content = new RenderedMail("Subject", "text", "<p>html</p>");
        return new MailDelivery(
                id, "<%s@test>".formatted(id), "a@example.com", "en", content, 1, now, now.plusSeconds(99), null, null);
    }

    private ServerSocket open() {
        try {
            ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 ready\r\n");
            out.flush();
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                data = data ? !line.equals(".") : line.equals("DATA");
                String reply = reply(line, data);
                if (!reply.isEmpty()) {
                    out.print(reply + "\r\n");
                    out.flush();
                }
                if (hangsUp && line.equals(".")) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reply(String line, boolean data) {
        if (data) {
            return line.equals("DATA") ? "354 go on" : "";
        }
        return line.startsWith("RCPT") ? recipientReply : List.of("QUIT").contains(line) ? "221 bye" : "250 fine";
    }
}
