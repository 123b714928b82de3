package io.groundwork.local.database;

import io.groundwork.local.process.Ending;
import io.groundwork.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} that a killed PostgreSQL leaves. The server refuses to start while a process of that
 * id lives, even when the id has gone to another program, as it does after a reboot or in a container.
 *
 * @param home folder with {@code data} and {@code binaries}
 */
public record PostmasterLock(Path home) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * Ends a server that still runs on this folder unseen, and removes a lock that names a stranger. A lock whose
     * process is gone stays: by it the server finds out whether children of the killed one still write.
     */
    public void release() {
        holder().ifPresent(process -> {
            if (isOurs(process)) {
                Ending.end(process, StopSignal.INTERRUPT, GRACE);
            } else {
                delete();
            }
        });
    }

    private Optional<ProcessHandle> holder() {
        try (var lines = Files.lines(file())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var binary = home.resolve("binaries").resolve("bin").resolve("postgres").toAbsolutePath();
        return process.info().command().map(Path::of).map(binary::equals).orElse(false);
    }

    private void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return home.resolve("data").resolve("postmaster.pid");
    }
}
