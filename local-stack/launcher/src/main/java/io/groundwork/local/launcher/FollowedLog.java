package io.groundwork.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A log that is read on from where it ended; one that was cut is read from its start. */
final class FollowedLog {

    static final Duration INTERVAL = Duration.ofMillis(250);

    private final Path file;
    private long position;

    private FollowedLog(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    static FollowedLog atEnd(Path file) {
        return new FollowedLog(file, file.toFile().length());
    }

    static FollowedLog atStart(Path file) {
        return new FollowedLog(file, 0);
    }

    /** A line for the terminal, with the log's name when there are several. */
    static String line(Path file, String line, boolean named) {
        return named ? file.getFileName().toString().replace(".log", "") + " | " + line : line;
    }

    Path file() {
        return file;
    }

    /** Lines that are complete by now. */
    List<String> more() throws IOException {
        if (!file.toFile().exists()) {
            return List.of();
        }
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            position = opened.length() < position ? 0 : position;
            var bytes = new byte[(int) (opened.length() - position)];
            opened.seek(position);
            opened.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var complete = text.substring(0, text.lastIndexOf('\n') + 1);
            position += complete.getBytes(StandardCharsets.UTF_8).length;
            return complete.lines().toList();
        }
    }
}
