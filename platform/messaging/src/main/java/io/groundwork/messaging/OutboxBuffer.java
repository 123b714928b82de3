package io.groundwork.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, until it is about to commit. Used by the thread of that transaction only. */
final class OutboxBuffer implements TransactionSynchronization {

    private final OutboxTable table;
    private final OutboxWaker waker;
    private final List<OutboxRow> rows = new ArrayList<>();
    private final Map<Object, Integer> sizeAtSavepoint = new HashMap<>();
    private boolean written;

    private OutboxBuffer(OutboxTable table, OutboxWaker waker) {
        this.table = table;
        this.waker = waker;
    }

    static OutboxBuffer ofCurrentTransaction(OutboxTable table, OutboxWaker waker) {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof OutboxBuffer buffer) {
                return buffer;
            }
        }
        OutboxBuffer buffer = new OutboxBuffer(table, waker);
        TransactionSynchronizationManager.registerSynchronization(buffer);
        return buffer;
    }

    void add(OutboxRow row) {
        rows.add(row);
        if (written) {
            // Another synchronization published from its own beforeCommit, after ours: there is no later moment.
            write();
        }
    }

    void write() {
        written = true;
        if (!rows.isEmpty()) {
            table.append(List.copyOf(rows));
            rows.clear();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
    }

    @Override
    public void afterCommit() {
        waker.wake();
    }

    @Override
    public void savepoint(Object savepoint) {
        sizeAtSavepoint.put(savepoint, rows.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int size = Math.min(rows.size(), sizeAtSavepoint.getOrDefault(savepoint, rows.size()));
        rows.subList(size, rows.size()).clear();
    }

    /** Last of all, so that events published by other synchronizations are written in the same statement. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
