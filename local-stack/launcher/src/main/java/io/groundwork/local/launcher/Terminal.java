package io.groundwork.local.launcher;

import io.groundwork.local.process.LogTail;
import io.groundwork.local.process.Part;
import io.groundwork.local.process.PartEvents;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says on the terminal what happens, a line each. Safe for threads. */
final class Terminal implements PartEvents {

    private static final int WIDTH = 240;
    private static final int TAIL = 15;
    private static final double MILLIS = 1_000;

    private final PrintWriter out;

    Terminal(PrintWriter out) {
        this.out = out;
    }

    /** The person at the keyboard; empty when input or output is a pipe. */
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void ready(Part part, Duration after) {
        say(String.format(Locale.ROOT, "  %-21s ready in %5.1f s", part.name(), after.toMillis() / MILLIS));
    }

    @Override
    public void died(Part part, int exitCode, Duration wait) {
        var last =
                LogTail.of(part.log(), TAIL).stream().map(Terminal::shortened).collect(Collectors.joining("\n    | "));
        say("  %s died (exit code %d) and starts again in %.1f s; %s ends with%n    | %s"
                .formatted(part.name(), exitCode, wait.toMillis() / MILLIS, part.log(), last));
    }

    @Override
    public void ended(Part part, boolean byItself) {
        say("  %-21s ended%s".formatted(part.name(), byItself ? "" : " (killed: it did not end in time)"));
    }

    /** A structured line with a stack trace would fill the screen; the log has it whole. */
    private static String shortened(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line;
    }
}
