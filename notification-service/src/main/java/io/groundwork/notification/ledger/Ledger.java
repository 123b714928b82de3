package io.groundwork.notification.ledger;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was done and notes it together: the more is going on, the fewer statements for each. What cannot be noted now is
 * held and noted later; what a crash takes with it is done again when its lease ends.
 */
public abstract class Ledger<T> extends WakeableLoop {

    private static final int TOGETHER = 500;

    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final List<T> held = new ArrayList<>(); // only the loop's own thread looks at it

    protected Ledger(String name, Duration idle) {
        super(name, idle);
    }

    /** Notes all of them in one transaction; called again with the same ones if it throws. */
    protected abstract void note(List<T> entries);

    public final void add(T entry) {
        waiting.add(entry);
        wake();
    }

    @Override
    protected final void step() {
        fill();
        while (!held.isEmpty()) {
            note(List.copyOf(held));
            held.clear();
            fill();
        }
    }

    private void fill() {
        for (T next = poll(); next != null; next = poll()) {
            held.add(next);
        }
    }

    private @Nullable T poll() {
        return held.size() < TOGETHER ? waiting.poll() : null;
    }
}
