package io.groundwork.local.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are.
 *
 * @param root the checkout, with the modules and their jars
 * @param home data of the stack; everything it writes is below
 */
public record StackFolders(Path root, Path home) {

    /** {@code GROUNDWORK_ROOT}, else the working directory; {@code GROUNDWORK_HOME}, else {@code .groundwork} in it. */
    public static StackFolders from(Map<String, String> environment) {
        var root = Path.of(environment.getOrDefault("GROUNDWORK_ROOT", ""))
                .toAbsolutePath()
                .normalize();
        var home = environment.get("GROUNDWORK_HOME");
        return new StackFolders(
                root,
                home == null || home.isBlank()
                        ? root.resolve(".groundwork")
                        : Path.of(home).toAbsolutePath().normalize());
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** Log of one process. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Pid files and the ports in use. */
    public Path run() {
        return home.resolve("run");
    }

    public Path lock() {
        return run().resolve("launcher.lock");
    }

    public Path ports() {
        return run().resolve("ports");
    }

    /** There while all parts of a start are ready, for those who wait for it. */
    public Path readyMark() {
        return run().resolve("ready");
    }

    public Path credentials() {
        return home.resolve("credentials");
    }

    /** Data of one backend. */
    public Path data(String backend) {
        return home.resolve(backend);
    }

    /** Extracted jars and start-up caches of one process. */
    public Path app(String name) {
        return home.resolve("apps").resolve(name);
    }

    /** A jar that the build made for a part of the local stack itself, such as {@code mail-server}. */
    public Path localJar(String part) {
        return root.resolve("local-stack")
                .resolve(part)
                .resolve("target")
                .resolve("local-stack-" + part + "-0.1.0-SNAPSHOT.jar");
    }

    /** The jars beside this launcher, where it really runs from; in the build's folder when that is not a jar. */
    public Path launcherJars() {
        var running = System.getProperty("java.class.path");
        var beside = Path.of(running).toAbsolutePath().resolveSibling("lib");
        return !running.contains(File.pathSeparator) && Files.isDirectory(beside)
                ? beside
                : localJar("launcher").resolveSibling("lib");
    }

    /** The jar that the build made for a service. */
    public Path serviceJar(String service) {
        return root.resolve(service).resolve("target").resolve(service + "-0.1.0-SNAPSHOT.jar");
    }
}
