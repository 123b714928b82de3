package io.groundwork.local.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A checkout with the real script, and a Maven and JDKs that only say that they were called. */
final class Checkout {

    private static final String MODULES =
            "registration-service task-service notification-service ingest-service gateway";

    private final Path folder;

    Checkout(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(Path.of(System.getProperty("groundwork.root"), "groundwork"), script());
        Files.writeString(this.folder.resolve("pom.xml"), "<project/>");
        Files.createDirectories(this.folder.resolve("contracts"));
        source("task-service/src/main/java/Task.java", Instant.now().minusSeconds(60));
        maven("""
                echo built >> builds
                for m in %s; do mkdir -p $m/target && touch $m/target/$m-0.1.0-SNAPSHOT.jar; done
                for m in launcher object-store mail-server; do
                  mkdir -p local-stack/$m/target/lib && touch local-stack/$m/target/local-stack-$m-0.1.0-SNAPSHOT.jar
                done
                """.formatted(MODULES));
    }

    /** A Maven wrapper with this body. */
    void maven(String body) throws IOException {
        executable(folder.resolve("mvnw"), body);
    }

    /** A JDK whose {@code java} prints its name and its arguments. */
    Path jdk(String name, int version) throws IOException {
        var jdk = folder.resolve(name);
        executable(jdk.resolve("bin/java"), "echo \"" + name + " runs $*\"\n");
        executable(jdk.resolve("bin/javac"), "\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        return jdk;
    }

    void source(String file, Instant changed) throws IOException {
        var source = folder.resolve(file);
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Task {}");
        Files.setLastModifiedTime(source, FileTime.from(changed));
    }

    long builds() throws IOException {
        var builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** Runs the script from another folder. */
    Run run(Path javaHome, Path onPath, String... arguments) throws IOException {
        var command = Stream.concat(Stream.of(script().toString()), Arrays.stream(arguments))
                .toList();
        var builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", onPath.resolve("bin") + ":/usr/bin:/bin");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.onExit().join().exitValue(), output.lines().toList());
    }

    record Run(int exitCode, List<String> output) {}

    private Path script() {
        return folder.resolve("groundwork");
    }

    private static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }
}
