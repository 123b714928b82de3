package io.groundwork.notification.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Somebody waits for what comes after a position. */
final class PendingRead {

    private final Position position;
    private final CompletableFuture<FeedPage> answer = new CompletableFuture<>();
    private volatile boolean taken;

    PendingRead(Position position) {
        this.position = position;
    }

    Position position() {
        return position;
    }

    /** Whoever takes it will answer it. */
    void take() {
        taken = true;
    }

    boolean isTaken() {
        return taken;
    }

    void answer(FeedPage page) {
        answer.complete(page);
    }

    void fail(RuntimeException cause) {
        answer.completeExceptionally(cause);
    }

    FeedPage answer() throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
