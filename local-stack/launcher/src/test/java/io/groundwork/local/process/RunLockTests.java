package io.groundwork.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {

    @TempDir
    Path folder;

    @Test
    void canBeTakenAgainOnceFreed() throws IOException {
        var file = folder.resolve("a folder/launcher.lock");

        RunLock.acquire(file).orElseThrow().close();

        assertThat(RunLock.acquire(file)).isPresent();
    }
}
