package io.groundwork.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.recipient.UserId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationIntegrationTest
class NotificationDeliveryIntegrationTests {

    private static final Notice NOTICE = new Notice("test", "test.happened", "News", "", Map.of());

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final UserId bob = new UserId(UUID.randomUUID().toString());
    private final UserId eve = new UserId(UUID.randomUUID().toString());

    private final NotificationDelivery delivery;
    private final Mailboxes mailboxes;
    private final TransactionTemplate transactions;

    NotificationDeliveryIntegrationTests(
            NotificationDelivery delivery, Mailboxes mailboxes, TransactionTemplate transactions) {
        this.delivery = delivery;
        this.mailboxes = mailboxes;
        this.transactions = transactions;
    }

    @Test
    void numbersEachMailboxByItself() {
        delivery.deliver(NOTICE, Set.of(ada, bob));
        delivery.deliver(NOTICE, Set.of(bob));

        assertThat(mailboxes.lastSequences(Set.of(ada, bob, eve))).isEqualTo(Map.of(ada, 1L, bob, 2L));
        assertThat(mailboxes.lastSequence(eve)).isZero();
    }

    @Test
    void leavesNoGapWhereATransactionWasRolledBack() {
        delivery.deliver(NOTICE, Set.of(ada));
        transactions.executeWithoutResult(status -> {
            delivery.deliver(NOTICE, Set.of(ada));
            status.setRollbackOnly();
        });
        delivery.deliver(NOTICE, Set.of(ada));

        assertThat(sequences(ada)).containsExactly(1L, 2L);
    }

    @Test
    void neverShowsANumberBeforeTheOneBelowIt() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            IntStream.range(0, 8)
                    .forEach(writer -> writing.add(writers.submit(
                            () -> IntStream.range(0, 50).forEach(i -> delivery.deliver(NOTICE, audience(writer))))));
            long position = 0;
            while (position < 400) {
                for (Notification next : mailboxes.after(ada, position, 100)) {
                    assertThat(next.sequence()).isEqualTo(position + 1);
                    position = next.sequence();
                }
            }
            for (Future<?> each : writing) {
                each.get(); // none was the victim of a deadlock
            }
        }
        assertThat(sequences(bob))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
    }

    /** Some writers name the same people in another order. */
    private Set<UserId> audience(int writer) {
        List<UserId> people = writer % 2 == 0 ? List.of(ada, bob, eve) : List.of(eve, bob, ada);
        return new LinkedHashSet<>(people);
    }

    private List<Long> sequences(UserId user) {
        return mailboxes.after(user, 0, 1000).stream()
                .map(Notification::sequence)
                .toList();
    }
}
