package io.groundwork.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.local.process.Leftovers.Leftover;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversIntegrationTests {

    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private PidFiles pids;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        pids = new PidFiles(folder);
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void endsWhatAnEarlierRunLeft() {
        pids.write("task-service", ProcessIdentity.of(process.toHandle()));

        var ended = new Leftovers(pids).end(List.of(leftover("task-service"), leftover("kafka")));

        assertThat(ended).containsExactly("task-service");
        assertThat(process.isAlive()).isFalse();
        assertThat(pids.read("task-service")).isEmpty();
    }

    @Test
    void sparesAStrangerThatWasGivenTheSameId() {
        var started = ProcessIdentity.of(process.toHandle()).started();
        pids.write("task-service", new ProcessIdentity(process.pid(), started.minusSeconds(60)));

        var ended = new Leftovers(pids).end(List.of(leftover("task-service")));

        assertThat(ended).isEmpty();
        assertThat(process.isAlive()).isTrue();
        assertThat(pids.read("task-service")).isEmpty();
    }

    private static Leftover leftover(String name) {
        return new Leftover(name, StopSignal.TERMINATE, GRACE);
    }
}
