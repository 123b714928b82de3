package io.groundwork.local.program;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program for the JVM this launcher runs on.
 *
 * @param options of the JVM, such as heap and collector
 * @param classPath a jar that names its main class, or several
 * @param main main class and arguments; empty when the jar names it
 */
public record JavaProgram(List<String> options, List<Path> classPath, List<String> main) {

    /** A jar that names its main class. */
    public static JavaProgram jar(Path jar, List<String> options) {
        return new JavaProgram(options, List.of(jar), List.of());
    }

    /** The command line that runs it, with more options. */
    public List<String> command(List<String> more) {
        return Stream.of(jvm(more), main.isEmpty() ? List.of("-jar", path()) : List.of("-cp", path()), main)
                .flatMap(List::stream)
                .toList();
    }

    /** The JVM with this class path that says its version and ends: it has opened its caches by then. */
    List<String> versionCommand(List<String> more) {
        return Stream.concat(jvm(more).stream(), Stream.of("-cp", path(), "--version"))
                .toList();
    }

    private List<String> jvm(List<String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(more);
        return command;
    }

    private String path() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
