package io.groundwork.local.program;

import io.groundwork.local.backends.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Spring Boot jar taken apart, which starts faster and is what a start-up cache needs.
 *
 * @param folder holds the jar, its {@code lib} and the caches; named by the content of the jar
 */
public record ExtractedApp(Path folder, Path jar) {

    /**
     * Extracts into a folder below the given one unless that is done already, and deletes those of older jars.
     *
     * @throws AotException when the jar cannot be extracted
     */
    public static ExtractedApp of(Path jar, Path below) throws IOException, InterruptedException {
        var folder = below.resolve(Fingerprint.ofJar(jar));
        if (!Files.exists(folder)) {
            deleteOlder(below);
            extract(jar, folder);
        }
        return new ExtractedApp(folder, folder.resolve(jar.getFileName()));
    }

    private static void deleteOlder(Path below) throws IOException {
        Files.createDirectories(below);
        try (var folders = Files.newDirectoryStream(below)) {
            for (var folder : folders) {
                Folders.delete(folder);
            }
        }
    }

    private static void extract(Path jar, Path folder) throws IOException, InterruptedException {
        var partial = folder.resolveSibling(folder.getFileName() + ".partial");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        partial.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw AotException.notExtracted(jar, output);
        }
        Files.move(partial, folder);
    }
}
