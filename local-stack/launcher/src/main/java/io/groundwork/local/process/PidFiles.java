package io.groundwork.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** One file {@code <name>.pid} for each started process, so that a later run can end what an earlier one left. */
public record PidFiles(Path folder) {

    /** Writes or replaces, whole or not at all. */
    public void write(String name, ProcessIdentity identity) {
        try {
            Files.createDirectories(folder);
            var partial = folder.resolve(name + ".pid.partial");
            Files.writeString(partial, identity.pid() + "\n" + identity.started() + "\n");
            Files.move(partial, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written, whether or not that process lives; empty without a file or with an unreadable one. */
    public Optional<ProcessIdentity> read(String name) {
        try {
            var lines = Files.readAllLines(file(name));
            return Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (IOException | NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The process of that name, if it still runs. */
    public Optional<ProcessHandle> find(String name) {
        return read(name).flatMap(ProcessIdentity::find);
    }

    /** Forgets a process. */
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
