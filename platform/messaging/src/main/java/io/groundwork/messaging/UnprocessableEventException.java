package io.groundwork.messaging;

import org.jspecify.annotations.Nullable;

/** Says that an event can never be processed: it goes to {@code <topic>.dlt} without another attempt. */
public class UnprocessableEventException extends RuntimeException {

    public UnprocessableEventException(String message) {
        this(message, null);
    }

    public UnprocessableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
