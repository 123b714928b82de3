package io.groundwork.local.launcher;

import io.groundwork.local.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of one log, or of all.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "<process>", description = "Such as task-service or kafka. Default: all.")
    private @Nullable String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            description = "Lines of each log. Default: ${DEFAULT-VALUE}.")
    private int lines;

    LogsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var logs = logs(LocalStack.started().folders().logs());
        var named = logs.size() > 1;
        var followed = logs.stream().map(FollowedLog::atEnd).toList();
        for (var log : logs) {
            LogTail.of(log, lines).forEach(line -> terminal.say(FollowedLog.line(log, line, named)));
        }
        while (follow) {
            for (var log : followed) {
                log.more().forEach(line -> terminal.say(FollowedLog.line(log.file(), line, named)));
            }
            Thread.sleep(FollowedLog.INTERVAL);
        }
        return 0;
    }

    private List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Complaint.of("There are no logs yet in " + folder);
        }
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> wanted(file.getFileName().toString()))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw Complaint.of("There is no log of " + name + " in " + folder);
            }
            return found;
        }
    }

    private boolean wanted(String file) {
        return name == null
                ? file.endsWith(".log") && !file.endsWith("-training.log")
                : file.equals(name + ".log") || file.equals(name + "-service.log");
    }
}
