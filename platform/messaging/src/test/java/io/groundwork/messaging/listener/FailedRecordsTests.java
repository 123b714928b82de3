package io.groundwork.messaging.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.groundwork.messaging.UnprocessableEventException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FailedRecordsTests {

    private static final RetryProperties RETRY =
            new RetryProperties(3, Duration.ofSeconds(1), 2, Duration.ofSeconds(5), 0.5);
    private final Exception bug = new IllegalStateException("bug");
    private final Exception outage = new DataAccessResourceFailureException("away");

    private final List<ConsumerRecord<?, ?>> buried = new ArrayList<>();
    private final Consumer<?, ?> consumer = mock();
    private final FailedRecords failedRecords =
            new FailedRecords(RETRY, (received, by, failure) -> buried.add(received), () -> 0);

    @Test
    void theDeadLettersComeAfterTheLastAttempt() {
        assertThat(judge(record(0, 1), bug)).isEqualTo(new Verdict.TryAgain(Duration.ofSeconds(1)));
        assertThat(judge(record(0, 1), bug)).isEqualTo(new Verdict.TryAgain(Duration.ofSeconds(2)));
        assertThat(judge(record(0, 1), bug)).isEqualTo(new Verdict.Buried());
        assertThat(buried).hasSize(1);
    }

    @Test
    void anOutageNeitherEndsNorUsesUpAttempts() {
        for (int i = 0; i < 50; i++) {
            assertThat(judge(record(0, 1), outage)).isInstanceOf(Verdict.TryAgain.class);
        }
        assertThat(judge(record(0, 1), outage)).isEqualTo(new Verdict.TryAgain(Duration.ofSeconds(5)));
        assertThat(judge(record(0, 1), bug)).isInstanceOf(Verdict.TryAgain.class);
    }

    @Test
    void whatCannotPassIsNotTriedAgain() {
        assertThat(judge(record(0, 1), new UnprocessableEventException("no"))).isEqualTo(new Verdict.Buried());
    }

    @Test
    void partitionsAndGroupsAreCountedApart() {
        judge(record(0, 1), bug);
        judge(record(0, 1), bug);

        assertThat(judge(record(1, 1), bug)).isInstanceOf(Verdict.TryAgain.class);
        assertThat(failedRecords.judge("other", record(0, 1), consumer, bug)).isInstanceOf(Verdict.TryAgain.class);
        assertThat(judge(record(0, 1), bug)).isEqualTo(new Verdict.Buried());
    }

    @Test
    void theNextRecordStartsAnew() {
        judge(record(0, 1), bug);
        judge(record(0, 1), bug);
        failedRecords.passed("group", record(0, 1));

        assertThat(judge(record(0, 2), bug)).isEqualTo(new Verdict.TryAgain(Duration.ofSeconds(1)));
    }

    @Test
    void aRecordThatTheDeadLettersDoNotTakeStays() {
        FailedRecords away = new FailedRecords(
                RETRY,
                (received, by, failure) -> {
                    throw new IllegalStateException("Kafka is away");
                },
                () -> 0);

        assertThat(away.judge("group", record(0, 1), consumer, new UnprocessableEventException("no")))
                .isInstanceOf(Verdict.TryAgain.class);
    }

    @Test
    void jitterShortensThePauseByHalfAtMost() {
        assertThat(RETRY.pauseAfter(2, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RETRY.pauseAfter(100, 0)).isEqualTo(Duration.ofSeconds(5));
    }

    private Verdict judge(ConsumerRecord<?, ?> received, Exception failure) {
        return failedRecords.judge("group", received, consumer, failure);
    }

    private static ConsumerRecord<String, byte[]> record(int partition, long offset) {
        return new ConsumerRecord<>("topic", partition, offset, "key", new byte[0]);
    }
}
