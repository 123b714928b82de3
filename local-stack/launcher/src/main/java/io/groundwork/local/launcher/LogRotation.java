package io.groundwork.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts long logs of earlier runs aside, one generation of each. */
record LogRotation(Path logs) {

    private static final long LONGEST_BYTES = 20L << 20;

    void rotate() throws IOException {
        Files.createDirectories(logs);
        try (var files = Files.newDirectoryStream(logs, "*.log")) {
            for (var log : files) {
                if (Files.size(log) > LONGEST_BYTES) {
                    Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
