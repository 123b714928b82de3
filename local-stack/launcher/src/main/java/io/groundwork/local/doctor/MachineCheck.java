package io.groundwork.local.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JDK, processors, memory and disk of this machine. */
public record MachineCheck(Path root) {

    private static final long GIB = 1L << 30;
    private static final long WANTED_MEMORY = 4 * GIB;
    private static final long WANTED_DISK = 2 * GIB;
    private static final int WANTED_JAVA = 25;

    /** A finding for each thing looked at. */
    public List<Finding> findings() throws IOException {
        return List.of(jdk(), processors(), memory(), disk());
    }

    private static Finding jdk() {
        var text = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= WANTED_JAVA ? Finding.ok("jdk", text) : Finding.bad("jdk", text);
    }

    private static Finding processors() {
        return Finding.ok("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    private static Finding memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return enough("memory", system.getTotalMemorySize(), WANTED_MEMORY, "in all");
    }

    private Finding disk() throws IOException {
        return enough("disk", Files.getFileStore(root).getUsableSpace(), WANTED_DISK, "free");
    }

    private static Finding enough(String subject, long bytes, long wanted, String what) {
        var text = "%d GB %s".formatted(bytes / GIB, what);
        return bytes >= wanted
                ? Finding.ok(subject, text)
                : Finding.note(subject, text + ", %d GB are advised".formatted(wanted / GIB));
    }
}
