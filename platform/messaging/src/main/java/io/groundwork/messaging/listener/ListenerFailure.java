package io.groundwork.messaging.listener;

import java.util.Objects;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/** Names the group and the true cause of a failure, whichever way it came: this is what the dead letter will say. */
final class ListenerFailure {

    private ListenerFailure() {}

    static ListenerExecutionFailedException named(Exception failure, String group) {
        Throwable cause = failure;
        while (cause instanceof ListenerExecutionFailedException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ListenerExecutionFailedException(
                Objects.toString(cause.getMessage(), cause.toString()), group, cause);
    }
}
