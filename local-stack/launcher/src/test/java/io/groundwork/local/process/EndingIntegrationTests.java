package io.groundwork.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingIntegrationTests {

    @Test
    void killsAProcessThatDoesNotListenWithItsChildren() throws IOException {
        var process = new ProcessBuilder("sh", "-c", "trap '' TERM; echo started; sleep 60 & wait; wait").start();
        process.inputReader().readLine();
        var children = process.descendants().toList();

        var byItself = Ending.end(process.toHandle(), StopSignal.TERMINATE, Duration.ofMillis(200));

        assertThat(byItself).isFalse();
        assertThat(process.isAlive()).isFalse();
        await().untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void sendsTheInterruptPostgresWaitsFor() throws IOException {
        var process = interruptible("trap 'exit 7' INT; echo started; while :; do sleep 0.05; done");
        process.inputReader().readLine();

        var byItself = Ending.end(process.toHandle(), StopSignal.INTERRUPT, Duration.ofSeconds(5));

        assertThat(byItself).isTrue();
        assertThat(process.onExit().join().exitValue()).isEqualTo(7);
    }

    /**
     * A shell that can be interrupted even when this build cannot: what a script starts in the background ignores the signal, and a
     * shell may not trap what it was started ignoring. macOS has no such option.
     */
    private static Process interruptible(String script) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script));
        if (System.getProperty("os.name").equals("Linux")) {
            command.addAll(0, List.of("env", "--default-signal=INT"));
        }
        return new ProcessBuilder(command).start();
    }
}
