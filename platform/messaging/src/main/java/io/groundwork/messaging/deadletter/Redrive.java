package io.groundwork.messaging.deadletter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends dead letters to their topics again. Between the sending and the commit it may crash: then they are sent once more, under
 * the same id, and the inbox makes that a no-op.
 */
final class Redrive {

    private static final long SEND_SECONDS = 30;

    private final DeadLetters deadLetters;
    private final KafkaOperations<String, byte[]> kafka;
    private final TransactionOperations transactions;
    private final DeadLetterProperties properties;
    private final Clock clock;

    Redrive(
            DeadLetters deadLetters,
            KafkaOperations<String, byte[]> kafka,
            TransactionOperations transactions,
            DeadLetterProperties properties,
            Clock clock) {
        this.deadLetters = deadLetters;
        this.kafka = kafka;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    RedriveResult run(RedriveRequest request) {
        long matched = deadLetters.countPending(request);
        if (request.isDryRun() || matched == 0) {
            return new RedriveResult(matched, 0, 0);
        }
        return Objects.requireNonNull(transactions.execute(status -> run(request, matched)));
    }

    private RedriveResult run(RedriveRequest request, long matched) {
        Map<Boolean, List<StoredRecord>> byHope = deadLetters.lockPending(request, request.limitOrDefault()).stream()
                .collect(Collectors.partitioningBy(this::mayTryAgain));
        List<StoredRecord> again = byHope.getOrDefault(true, List.of());
        List<StoredRecord> parked = byHope.getOrDefault(false, List.of());
        send(again);
        mark(again, DeadLetterState.REDRIVEN);
        mark(parked, DeadLetterState.PARKED);
        return new RedriveResult(matched, again.size(), parked.size());
    }

    private boolean mayTryAgain(StoredRecord stored) {
        return stored.deadLetter().redrives() < properties.maxRedrives();
    }

    private void mark(List<StoredRecord> records, DeadLetterState state) {
        if (!records.isEmpty()) {
            deadLetters.mark(records.stream().map(it -> it.deadLetter().id()).toList(), state, clock.instant());
        }
    }

    private void send(List<StoredRecord> records) {
        List<CompletableFuture<SendResult<String, byte[]>>> sent = new ArrayList<>();
        records.forEach(stored -> sent.add(kafka.send(stored.again())));
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw RedriveProblem.kafkaAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RedriveProblem.kafkaAway(e);
        }
    }
}
