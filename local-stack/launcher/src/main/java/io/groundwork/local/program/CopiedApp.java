package io.groundwork.local.program;

import io.groundwork.local.backends.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A jar and the {@code lib} beside it, copied: a program must not lose its jars to a build while it runs. */
public record CopiedApp(Path jar) {

    private static final String LIB = "lib";

    /** Copies into a folder below the given one unless that is done already, and deletes older copies. */
    public static CopiedApp of(Path jar, Path below) throws IOException {
        var files = files(jar);
        var folder = below.resolve(Fingerprint.ofJars(files));
        if (!Files.exists(folder)) {
            Folders.delete(below);
            copy(files, folder);
        }
        return new CopiedApp(folder.resolve(jar.getFileName()));
    }

    private static List<Path> files(Path jar) throws IOException {
        var files = new ArrayList<>(List.of(jar));
        try (var lib = Files.list(jar.resolveSibling(LIB))) {
            lib.sorted().forEach(files::add);
        }
        return files;
    }

    private static void copy(List<Path> files, Path folder) throws IOException {
        var partial = folder.resolveSibling(folder.getFileName() + ".partial");
        var lib = Files.createDirectories(partial.resolve(LIB));
        for (var file : files) {
            var target = file.equals(files.getFirst()) ? partial : lib;
            Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(partial, folder);
    }
}
