package io.groundwork.local.process;

import java.io.IOException;

/** How a process is asked to end. */
public enum StopSignal {
    /** SIGTERM: what Java processes and Redis end on. */
    TERMINATE,
    /** SIGINT: PostgreSQL's fast shutdown, which does not wait for its clients. */
    INTERRUPT;

    void send(ProcessHandle process) {
        if (this == TERMINATE || !interrupted(process)) {
            process.destroy();
        }
    }

    private static boolean interrupted(ProcessHandle process) {
        try {
            return new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
