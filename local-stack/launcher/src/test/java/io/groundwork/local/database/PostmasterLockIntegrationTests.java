package io.groundwork.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterLockIntegrationTests {

    @TempDir
    Path home;

    @Test
    void goesWhenItNamesAStrangerWhoIsSpared() throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        var lock = lock(stranger.pid());

        new PostmasterLock(home).release();

        assertThat(lock).doesNotExist();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void staysWhenItsServerIsGone() throws IOException {
        var gone = new ProcessBuilder("true").start();
        gone.onExit().join();
        var lock = lock(gone.pid());

        new PostmasterLock(home).release();

        assertThat(lock).exists();
    }

    private Path lock(long pid) throws IOException {
        var data = Files.createDirectories(home.resolve("data"));
        return Files.writeString(data.resolve("postmaster.pid"), pid + "\n" + data + "\n");
    }
}
