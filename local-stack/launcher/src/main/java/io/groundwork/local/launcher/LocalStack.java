package io.groundwork.local.launcher;

import io.groundwork.local.process.PidFiles;
import io.groundwork.local.stack.PartName;
import io.groundwork.local.stack.StackFolders;
import io.groundwork.local.stack.StackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The stack of one data folder, as the commands see it. */
record LocalStack(StackFolders folders, StackPorts ports, Map<String, String> environment) {

    /** As the environment says now: for a start. */
    static LocalStack configured() {
        var environment = System.getenv();
        try {
            return new LocalStack(StackFolders.from(environment), StackPorts.from(environment), environment);
        } catch (IllegalArgumentException e) {
            throw Complaint.of(String.valueOf(e.getMessage()));
        }
    }

    /** As it was started, maybe from another shell. */
    static LocalStack started() {
        var environment = System.getenv();
        var folders = StackFolders.from(environment);
        try {
            return new LocalStack(folders, StackPorts.saved(folders.ports(), environment), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PidFiles pids() {
        return new PidFiles(folders.run());
    }

    /** The process that supervises the others, if it lives. */
    Optional<ProcessHandle> launcher() {
        return pids().find(PartName.LAUNCHER);
    }
}
