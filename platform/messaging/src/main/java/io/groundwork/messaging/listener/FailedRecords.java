package io.groundwork.messaging.listener;

import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;

/** Decides between another attempt and the dead-letter topic. Safe for concurrent use. */
final class FailedRecords {

    private static final Logger log = LoggerFactory.getLogger(FailedRecords.class);

    private final RetryLedger ledger = new RetryLedger();
    private final RetryProperties retry;
    private final ConsumerAwareRecordRecoverer deadLetters;
    private final DoubleSupplier random;

    /** @param deadLetters publishes to the dead-letter topic and throws unless the broker has it */
    FailedRecords(RetryProperties retry, ConsumerAwareRecordRecoverer deadLetters, DoubleSupplier random) {
        this.retry = retry;
        this.deadLetters = deadLetters;
        this.random = random;
    }

    Verdict judge(String group, ConsumerRecord<?, ?> received, Consumer<?, ?> consumer, Exception failure) {
        FailureKind kind = FailureKind.of(failure);
        RetryLedger.Tally tally = ledger.failed(group, received, kind != FailureKind.TRANSIENT);
        boolean hopeless = kind == FailureKind.UNPROCESSABLE
                || (kind == FailureKind.OTHER && tally.counted() >= retry.maxAttempts());
        if (hopeless && bury(received, consumer, failure)) {
            ledger.passed(group, received);
            return new Verdict.Buried();
        }
        return tryAgain(received, failure, tally);
    }

    void passed(String group, ConsumerRecord<?, ?> received) {
        ledger.passed(group, received);
    }

    private Verdict tryAgain(ConsumerRecord<?, ?> received, Exception failure, RetryLedger.Tally tally) {
        Verdict.TryAgain again = new Verdict.TryAgain(retry.pauseAfter(tally.failures(), random.getAsDouble()));
        log.warn(
                "Record {}-{}@{} failed for the {}. time, next attempt in {} ms: {}",
                received.topic(),
                received.partition(),
                received.offset(),
                tally.failures(),
                again.after().toMillis(),
                NestedExceptionUtils.getMostSpecificCause(failure).toString());
        return again;
    }

    /** A record that cannot be buried must not be left behind either. */
    private boolean bury(ConsumerRecord<?, ?> received, Consumer<?, ?> consumer, Exception failure) {
        try {
            deadLetters.accept(received, consumer, failure);
            log.error(
                    "Record {}-{}@{} is a dead letter now: {}",
                    received.topic(),
                    received.partition(),
                    received.offset(),
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            return true;
        } catch (RuntimeException e) {
            log.error("Cannot send to the dead letters of {}", received.topic(), e);
            return false;
        }
    }
}
