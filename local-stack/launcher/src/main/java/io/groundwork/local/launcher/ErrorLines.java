package io.groundwork.local.launcher;

import io.groundwork.local.backends.BackendException;
import io.groundwork.local.process.PartFailedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Shows what went wrong: expected failures as their message, all others with a stack trace. */
final class ErrorLines implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Complaint
                || failure instanceof PartFailedException
                || failure instanceof BackendException) {
            command.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
