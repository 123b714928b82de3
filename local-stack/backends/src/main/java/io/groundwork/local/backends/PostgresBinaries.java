package io.groundwork.local.backends;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of {@code io.zonky.test.postgres} for this machine. */
final class PostgresBinaries {

    private static final int EXECUTE_BITS = 0111;

    private PostgresBinaries() {}

    /** Unpacks into a folder that is renamed into place when whole; does nothing when it is there. */
    static void unpack(Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        // Of its own, since two builds may unpack at the same time.
        var partial = Files.createTempDirectory(target.getParent(), "partial-");
        try (var archive = new TarArchiveInputStream(new XZInputStream(resource()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                extract(archive, entry, partial);
            }
        }
        publish(partial, target);
    }

    private static void publish(Path unpacked, Path target) throws IOException {
        try {
            Files.move(unpacked, target);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            // Somebody else was first; what they unpacked is the same.
            Folders.delete(unpacked);
        }
    }

    private static InputStream resource() throws IOException {
        var name = "/postgres-" + system() + "-" + architecture() + ".txz";
        var stream = PostgresBinaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("no PostgreSQL for this machine: " + name + " is not on the classpath");
        }
        return stream;
    }

    private static void extract(TarArchiveInputStream archive, TarArchiveEntry entry, Path root) throws IOException {
        var file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("archive entry outside of its folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(archive, file);
            if ((entry.getMode() & EXECUTE_BITS) != 0) {
                Files.setPosixFilePermissions(
                        file,
                        EnumSet.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE));
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        var arch = System.getProperty("os.arch");
        return arch.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
