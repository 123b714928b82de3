package io.groundwork.task.bulk;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.task.TaskOperation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations on tasks.
 *
 * @param mode atomic when absent
 * @param operations up to 500; a task is named by one of them at most
 */
record BulkRequest(
        @Nullable Mode mode,
        @NotEmpty @Size(max = BulkRequest.LARGEST) List<@NotNull @Valid Operation> operations) {

    static final int LARGEST = 500;

    /** What happens when one of the operations is refused. */
    enum Mode {
        /** None is done. */
        ATOMIC,
        /** The others are done. */
        BEST_EFFORT
    }

    boolean isAtomic() {
        return mode != Mode.BEST_EFFORT;
    }

    List<TaskOperation> taskOperations() {
        requireCompleteAndDistinct();
        return operations.stream().map(Operation::taskOperation).toList();
    }

    private void requireCompleteAndDistinct() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < operations.size(); i++) {
            operations.get(i).requireComplete("/operations/" + i);
            UUID id = operations.get(i).id();
            if (id != null && !seen.add(id)) {
                throw ProblemException.invalid("/operations/%d/id".formatted(i), "is named by an operation before");
            }
        }
    }
}
