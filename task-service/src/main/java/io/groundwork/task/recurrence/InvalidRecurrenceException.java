package io.groundwork.task.recurrence;

/** A text that is no recurrence; the message tells its writer why. */
class InvalidRecurrenceException extends RuntimeException {

    InvalidRecurrenceException(String message) {
        super(message);
    }

    InvalidRecurrenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
