package io.groundwork.local.launcher;

import java.io.IOException;
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
        var ready = stack.folders().readyMark();
        if (stack.launcher().isEmpty()) {
            Files.deleteIfExists(ready);
        }
        var process = launch(services, log);
        var said = FollowedLog.atStart(log);
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) && !Files.exists(ready)) {
            said.more().forEach(terminal::say);
        }
        // The last words come after the mark.
        process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        said.more().forEach(terminal::say);
        return process.isAlive() ? 0 : process.exitValue();
    }

    private Process launch(@Nullable List<String> services, Path log) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", OWN_GROUP, "bash"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
}
