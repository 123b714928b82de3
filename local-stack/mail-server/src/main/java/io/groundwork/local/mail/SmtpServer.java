package io.groundwork.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** GreenMail's SMTP on loopback: any sender, any recipient, no login. */
final class SmtpServer implements AutoCloseable {

    private final GreenMail server;

    private SmtpServer(GreenMail server) {
        this.server = server;
    }

    static SmtpServer start(int port, Mailbox mailbox) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.getUserManager().setMessageDeliveryHandler(new Receiver(mailbox));
        server.start();
        return new SmtpServer(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
