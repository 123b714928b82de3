package io.groundwork.local.mail;

import java.nio.file.Path;
import java.util.Map;

/** Ports, the folder of the mails, and how many of them are kept. */
record MailSettings(int smtpPort, int viewerPort, Path folder, int kept) {

    static MailSettings from(Map<String, String> environment) {
        return new MailSettings(
                Integer.parseInt(environment.getOrDefault("GROUNDWORK_SMTP_PORT", "11025")),
                Integer.parseInt(environment.getOrDefault("GROUNDWORK_MAIL_PORT", "18025")),
                Path.of(environment.getOrDefault("GROUNDWORK_MAIL_DATA", ".groundwork/mail")),
                Integer.parseInt(environment.getOrDefault("GROUNDWORK_MAIL_KEPT", "1000")));
    }
}
