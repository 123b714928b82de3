package io.groundwork.local.launcher;

import io.groundwork.local.backends.BackendException;
import io.groundwork.local.process.PartFailedException;
import io.groundwork.local.program.AotException;
import io.groundwork.local.token.SignInException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Shows what went wrong: expected failures as their message, all others with a stack trace. */
final class ErrorLines implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (expected(failure)) {
            command.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean expected(Exception failure) {
        return failure instanceof Complaint
                || failure instanceof PartFailedException
                || failure instanceof BackendException
                || failure instanceof AotException
                || failure instanceof SignInException;
    }
}
