package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In a transaction that is rolled back, so that nothing is sent meanwhile. */
@NotificationIntegrationTest
class UrgentMailIntegrationTests {

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant GIVE_UP = Instant.parse("2100-01-01T00:00:00Z");

    private final Mailroom mailroom;
    private final MailDeliveries deliveries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    UrgentMailIntegrationTests(
            Mailroom mailroom, MailDeliveries deliveries, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.mailroom = mailroom;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whatConcernsTheSecurityOfAnAccountGoesFirst() {
        List<Letter> news =
                Stream.generate(UrgentMailIntegrationTests::news).limit(20).toList();
        Letter reset = reset();

        List<UUID> claimed =
                claim(Stream.concat(news.stream(), Stream.of(reset)).toList(), 5);

        assertThat(claimed).hasSize(5).contains(reset.id());
    }

    @Test
    void whatConcernsNoSecurityTakesTheRoomThatIsLeft() {
        List<Letter> all = Stream.concat(
                        Stream.generate(UrgentMailIntegrationTests::news).limit(3),
                        Stream.generate(UrgentMailIntegrationTests::reset).limit(3))
                .toList();

        assertThat(claim(all, 50)).containsAll(ids(all));
    }

    /** All are due for long, so that nothing else is before them. */
    private List<UUID> claim(List<Letter> letters, int limit) {
        List<UUID> claimed = transaction.execute(status -> {
            status.setRollbackOnly();
            mailroom.queue(letters);
            jdbc.sql("update mail_delivery set next_attempt_at = cast(:due as timestamptz) where id = any(:ids)")
                    .param("due", LONG_AGO.toString())
                    .param("ids", ids(letters).toArray(UUID[]::new))
                    .update();
            return deliveries.claimDue(limit, Duration.ofMinutes(1)).stream()
                    .map(MailDelivery::id)
                    .toList();
        });
        assertThat(claimed).isNotNull();
        return claimed;
    }

    private static List<UUID> ids(List<Letter> letters) {
        return letters.stream().map(Letter::id).toList();
    }

    private static Letter news() {
        return new Letter(
                        UUID.randomUUID(),
                        someone(),
                        MailTemplate.MESSAGE,
                        Map.of("title", "News", "body", "x"),
                        GIVE_UP)
                .about(new TopicName("tasks.assigned"), "");
    }

    private static Letter reset() {
        return new Letter(
                UUID.randomUUID(),
                someone(),
                MailTemplate.PASSWORD_RESET,
                Map.of("link", "https://example.com/", "expires_at", GIVE_UP),
                GIVE_UP);
    }

    private static Recipient someone() {
        String user = UUID.randomUUID().toString();
        return new Recipient(new UserId(user), user + "@example.com", "Someone", Locale.ENGLISH);
    }
}
