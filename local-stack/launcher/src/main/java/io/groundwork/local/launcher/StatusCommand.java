package io.groundwork.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Shows every process with its port, state, age and memory. Exit code 1 unless all are ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int MIB = 1024 * 1024;

    private final Terminal terminal;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var lines = StackStatus.of(LocalStack.started());
        terminal.say(
                String.format("%-21s %8s %6s  %-10s %10s %9s", "NAME", "PID", "PORT", "STATE", "UP FOR", "MEMORY"));
        lines.forEach(part -> terminal.say(part.line()));
        var total = lines.stream().mapToLong(PartStatus::memory).sum();
        terminal.say(String.format("%-21s %48d MB", "together", total / MIB));
        return lines.stream().allMatch(part -> part.state() == PartStatus.State.READY) ? 0 : 1;
    }
}
