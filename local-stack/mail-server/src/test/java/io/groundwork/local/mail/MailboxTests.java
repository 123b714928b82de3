package io.groundwork.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void showsTheNewestFirst() throws IOException {
        var mailbox = mailbox(10);

        mailbox.add(mail("first"));
        mailbox.add(mail("second"));

        assertThat(mailbox.newestFirst()).extracting(Mail::subject).containsExactly("second", "first");
    }

    @Test
    void dropsTheOldestWhenFull() throws IOException {
        var mailbox = mailbox(2);

        for (var subject : List.of("one", "two", "three")) {
            mailbox.add(mail(subject));
        }

        assertThat(mailbox.newestFirst()).extracting(Mail::subject).containsExactly("three", "two");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void keepsMailsAcrossARestart() throws IOException {
        mailbox(10).add(mail("kept"));

        var restarted = mailbox(10);

        assertThat(restarted.newestFirst()).extracting(Mail::subject).containsExactly("kept");
        assertThat(restarted.newestFirst()).extracting(Mail::received).containsExactly(CLOCK.instant());
    }

    @Test
    void findsTheLatest() throws IOException {
        var mailbox = mailbox(10);
        assertThat(mailbox.find("latest")).isEmpty();

        mailbox.add(mail("only"));

        assertThat(mailbox.find("latest")).map(Mail::subject).contains("only");
    }

    @Test
    void listsAMailInAnUnknownCharset() throws IOException {
        var mailbox = mailbox(10);

        mailbox.add("Subject: odd\r\nContent-Type: text/plain; charset=klingon\r\n\r\nHello"
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(mailbox.newestFirst()).extracting(Mail::subject).containsExactly("odd");
    }

    private Mailbox mailbox(int kept) throws IOException {
        var mailbox = new Mailbox(folder, kept, new MailIds(CLOCK));
        mailbox.load();
        return mailbox;
    }

    private static byte[] mail(String subject) {
        return "From: a@example.com\r\nTo: b@example.com\r\nSubject: %s\r\n\r\nHello\r\n"
                .formatted(subject)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
