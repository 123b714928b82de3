package io.groundwork.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts a launcher that goes on when this one returns, and shows what it says until everything is ready. */
record DetachedLauncher(LocalStack stack, Terminal terminal) {

    private static final int POLL_MILLIS = 100;

    /** In a process group of its own, so that Ctrl-C in this terminal does not reach it later. */
    private static final String OWN_GROUP =
            "set -m; nohup \"$@\" < /dev/null > \"$GROUNDWORK_LAUNCHER_LOG\" 2>&1 & wait $!";

    /** Exit code: 0 when all is ready, else that of the launcher. */
    int start(@Nullable List<String> services) throws IOException, InterruptedException {
        var log = stack.folders().log("launcher");
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(stack.folders().readyMark());
        Files.deleteIfExists(log);
        var process = launch(services, log);
        var shown = 0L;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                && !Files.exists(stack.folders().readyMark())) {
            shown = show(log, shown);
        }
        show(log, shown);
        return process.isAlive() ? 0 : process.exitValue();
    }

    private Process launch(@Nullable List<String> services, Path log) throws IOException {
        var self = ProcessHandle.current().info();
        var command = new ArrayList<>(List.of("bash", "-c", OWN_GROUP, "bash"));
        command.add(self.command().orElse("java"));
        command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "up"));
        if (services != null) {
            command.addAll(List.of("--services", String.join(",", services)));
        }
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GROUNDWORK_LAUNCHER_LOG", log.toString());
        return builder.start();
    }

    private long show(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return from;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            if (bytes.length > 0) {
                terminal.show(new String(bytes, StandardCharsets.UTF_8));
            }
            return from + bytes.length;
        }
    }
}
