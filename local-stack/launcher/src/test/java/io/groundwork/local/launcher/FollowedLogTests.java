package io.groundwork.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedLogTests {

    @TempDir
    Path folder;

    @Test
    void givesEachLineOnceAndWhole() throws IOException {
        var file = folder.resolve("a.log");
        Files.writeString(file, "old\n");
        var log = FollowedLog.atEnd(file);

        Files.writeString(file, "Grüße\nhal", StandardOpenOption.APPEND);
        assertThat(log.more()).containsExactly("Grüße");

        Files.writeString(file, "f\n", StandardOpenOption.APPEND);
        assertThat(log.more()).containsExactly("half");
        assertThat(log.more()).isEmpty();
    }

    @Test
    void beginsAgainWhenTheLogWasCut() throws IOException {
        var file = folder.resolve("a.log");
        Files.writeString(file, "a long line\n");
        var log = FollowedLog.atEnd(file);

        Files.writeString(file, "new\n");

        assertThat(log.more()).containsExactly("new");
    }
}
