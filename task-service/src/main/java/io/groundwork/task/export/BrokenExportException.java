package io.groundwork.task.export;

/** The file cannot be finished, and its beginning is on its way already. */
class BrokenExportException extends RuntimeException {

    BrokenExportException(Throwable cause) {
        super("An export broke off", cause);
    }
}
