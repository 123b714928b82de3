package io.groundwork.messaging;

import org.jspecify.annotations.Nullable;

/** W3C {@code traceparent} of what the current thread is doing; null when nothing is traced. */
@FunctionalInterface
interface CurrentTrace {

    @Nullable
    String traceparent();
}
