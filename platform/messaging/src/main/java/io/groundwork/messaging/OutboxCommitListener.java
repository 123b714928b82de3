package io.groundwork.messaging;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what was first published while the transaction was already completing, by a
 * {@code @TransactionalEventListener(phase = BEFORE_COMMIT)} for instance: Spring does not call {@code beforeCommit} of
 * synchronizations that are registered that late.
 */
final class OutboxCommitListener implements TransactionExecutionListener {

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof OutboxBuffer buffer) {
                buffer.write();
            }
        }
    }
}
