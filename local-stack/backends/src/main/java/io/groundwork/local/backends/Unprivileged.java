package io.groundwork.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; in a user namespace of its own it no longer is. */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private Unprivileged() {}

    static List<String> command(List<String> command) {
        return root() ? Stream.concat(NAMESPACE.stream(), command.stream()).toList() : command;
    }

    private static boolean root() {
        try {
            var self = Path.of("/proc/self");
            return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
        } catch (IOException e) {
            return false;
        }
    }
}
