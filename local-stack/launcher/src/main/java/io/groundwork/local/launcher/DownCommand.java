package io.groundwork.local.launcher;

import io.groundwork.local.process.Ending;
import io.groundwork.local.process.Leftovers;
import io.groundwork.local.process.StopSignal;
import io.groundwork.local.stack.PartName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "down",
        description = "Ends services, then backends, also when the launcher itself was killed. Data is kept.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration GRACE = Duration.ofSeconds(90);

    private final Terminal terminal;

    DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        end(LocalStack.started(), terminal);
        return 0;
    }

    /** The launcher ends what it supervises; what it cannot any more is ended here. */
    static void end(LocalStack stack, Terminal terminal) {
        var launcher = stack.launcher();
        launcher.ifPresent(process -> {
            terminal.say("Ending Groundwork (process " + process.pid() + ")");
            Ending.end(process, StopSignal.TERMINATE, GRACE);
        });
        var left = new Leftovers(stack.pids()).end(PartName.inStopOrder());
        stack.pids().delete(PartName.LAUNCHER);
        terminal.say(summary(launcher.isPresent(), left));
    }

    private static String summary(boolean launcherRan, List<String> left) {
        if (!left.isEmpty()) {
            return "Ended " + String.join(", ", left);
        }
        return launcherRan ? "Groundwork is down" : "Nothing was running";
    }
}
