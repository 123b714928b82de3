package io.groundwork.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.groundwork.local.backends.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private PidFiles pids;
    private Supervisor supervisor;

    @BeforeEach
    void supervise() {
        pids = new PidFiles(folder.resolve("run"));
        supervisor = new Supervisor(pids, events, new Backoff(Duration.ofMillis(50), Duration.ofMillis(400)));
    }

    @AfterEach
    void end() {
        supervisor.close();
    }

    @Test
    void reportsADeathAndStartsAgain() throws InterruptedException {
        supervisor.start(List.of(service("tiny")), PATIENCE);
        var first = pids.find("tiny").orElseThrow();

        first.destroyForcibly();

        await().atMost(PATIENCE).until(() -> events.all.size() == 3);
        assertThat(events.all).containsExactly("tiny ready", "tiny died 137", "tiny ready");
        assertThat(pids.find("tiny").orElseThrow().pid()).isNotEqualTo(first.pid());
    }

    @Test
    void waitsLongerBeforeEachRestartAndGivesUp() {
        assertThatExceptionOfType(PartFailedException.class)
                .isThrownBy(() -> supervisor.start(List.of(part("broken", "broken", () -> false)), PATIENCE))
                .withMessageContaining("ended 3 times")
                .withMessageContaining("no such database");
        assertThat(events.waits).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void namesThePartThatIsTooSlow() {
        var never = part("never", Integer.toString(Ports.free()), () -> false);

        assertThatExceptionOfType(PartFailedException.class)
                .isThrownBy(() -> supervisor.start(List.of(never), Duration.ofMillis(300)))
                .withMessageContaining("never was not ready");
    }

    @Test
    void endsTheLastGroupFirst() throws InterruptedException {
        supervisor.start(List.of(service("backend")), PATIENCE);
        supervisor.start(List.of(service("service")), PATIENCE);
        var processes =
                List.of(pids.find("backend").orElseThrow(), pids.find("service").orElseThrow());

        supervisor.close();

        assertThat(events.all).containsSubsequence("service ended", "backend ended");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(pids.read("backend")).isEmpty();
    }

    @Test
    void endsAStartThatIsUnderWay() throws InterruptedException {
        var never = part("never", Integer.toString(Ports.free()), () -> false);
        var start = Thread.ofVirtual()
                .start(() -> assertThatExceptionOfType(PartFailedException.class)
                        .isThrownBy(() -> supervisor.start(List.of(never), PATIENCE)));
        await().until(() -> pids.find("never").isPresent());

        supervisor.close();

        assertThat(start.join(PATIENCE)).isTrue();
        assertThat(pids.find("never")).isEmpty();
    }

    private Part service(String name) {
        var port = Ports.free();
        return part(name, Integer.toString(port), () -> Ports.taken(port));
    }

    private Part part(String name, String argument, java.util.function.BooleanSupplier ready) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        return Part.of(
                name,
                List.of(
                        java,
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        TinyService.class.getName(),
                        argument),
                Map.of(),
                folder.resolve(name + ".log"),
                ready);
    }
}
