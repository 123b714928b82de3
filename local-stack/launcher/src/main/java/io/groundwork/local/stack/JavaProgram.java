package io.groundwork.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program for the JVM this launcher runs on.
 *
 * @param options of the JVM, heap and collector
 * @param target {@code -jar file}, or a class path with a main class and arguments
 */
public record JavaProgram(List<String> options, List<String> target) {

    /** A jar that names its main class. */
    public static JavaProgram jar(Path jar, String... options) {
        return new JavaProgram(List.of(options), List.of("-jar", jar.toString()));
    }

    /** The command line, with more options before the target. */
    public List<String> command(List<String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(more);
        command.addAll(target);
        return List.copyOf(command);
    }
}
