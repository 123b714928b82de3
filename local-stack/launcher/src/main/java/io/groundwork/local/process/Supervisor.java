package io.groundwork.local.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps groups of parts running. Groups start one after the other, what is in a group at once; closing ends the last
 * group first. Safe for threads: a close from a shutdown hook also ends a start that is under way.
 */
public final class Supervisor implements AutoCloseable {

    private final PidFiles pids;
    private final PartEvents events;
    private final Backoff backoff;
    private final Deque<List<SupervisedPart>> groups = new ArrayDeque<>();
    private boolean closed;

    public Supervisor(PidFiles pids, PartEvents events, Backoff backoff) {
        this.pids = pids;
        this.events = events;
        this.backoff = backoff;
    }

    /**
     * Starts a group and waits until all of it is ready.
     *
     * @throws PartFailedException when one is given up or not ready in time; the others go on until {@link #close}
     */
    public void start(List<Part> parts, Duration patience) throws InterruptedException {
        var group = register(parts);
        group.forEach(SupervisedPart::start);
        try {
            allOrFirstFailure(group).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw PartFailedException.tooSlow(slowest(group), patience);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PartFailedException failed ? failed : new IllegalStateException(e);
        }
    }

    /** Ends every process, group by group, and returns when all are gone. */
    @Override
    public void close() {
        for (var group : closing()) {
            var stops = group.stream()
                    .map(part -> Thread.ofVirtual().start(part::stop))
                    .toList();
            stops.forEach(Supervisor::join);
        }
    }

    private synchronized List<SupervisedPart> register(List<Part> parts) {
        var group = parts.stream()
                .map(part -> new SupervisedPart(part, pids, events, backoff))
                .toList();
        if (closed) {
            throw new IllegalStateException("stopping");
        }
        groups.addFirst(group);
        return group;
    }

    private synchronized List<List<SupervisedPart>> closing() {
        closed = true;
        return List.copyOf(groups);
    }

    private static CompletableFuture<Object> allOrFirstFailure(List<SupervisedPart> group) {
        var failed = new CompletableFuture<Object>();
        var all = group.stream()
                .map(part -> part.firstReady().whenComplete((ready, failure) -> failWith(failed, failure)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.anyOf(CompletableFuture.allOf(all), failed);
    }

    private static void failWith(CompletableFuture<Object> failed, @Nullable Throwable failure) {
        if (failure != null) {
            failed.completeExceptionally(failure);
        }
    }

    private static Part slowest(List<SupervisedPart> group) {
        return group.stream()
                .filter(part -> !part.firstReady().isDone())
                .findFirst()
                .orElse(group.getFirst())
                .part();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
