package io.groundwork.task.cleanup;

import org.jspecify.annotations.Nullable;

/**
 * A cleanup to run now.
 *
 * @param dryRun whether to count only; false when absent
 */
record CleanupRequest(@Nullable Boolean dryRun) {}
