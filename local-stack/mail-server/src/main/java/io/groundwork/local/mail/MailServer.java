package io.groundwork.local.mail;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/** Runs the SMTP sink and its viewer until the process is told to end. */
public final class MailServer {

    private MailServer() {}

    /** Reads {@code GROUNDWORK_SMTP_PORT} and {@code GROUNDWORK_MAIL_*} from the environment; takes no arguments. */
    public static void main(String[] args) throws IOException {
        var settings = MailSettings.from(System.getenv());
        var mailbox = new Mailbox(settings.folder(), settings.kept(), new MailIds(Clock.systemUTC()));
        mailbox.load();
        var smtp = SmtpServer.start(settings.smtpPort(), mailbox);
        var viewer = MailViewer.start(settings.viewerPort(), mailbox);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(smtp, viewer), "mail-server-stop"));
        LoggerFactory.getLogger(MailServer.class)
                .info("SMTP on port {}, viewer on port {}, folder {}", smtp.port(), viewer.port(), settings.folder());
    }

    private static void close(SmtpServer smtp, MailViewer viewer) {
        viewer.close();
        smtp.close();
    }
}
