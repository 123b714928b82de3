package io.groundwork.local.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The ahead-of-time cache (JEP 483, 514) of one program: classes loaded and linked before it starts. It fits one JVM, one
 * class path and one set of options, so its name holds a fingerprint of the first and the last; the folder stands for the
 * class path.
 */
public record AotCache(Path folder, JavaProgram program) {

    private static final String IN_USE = "Using AOT-linked classes: true";

    /** The cache, whether or not it is there. */
    public Path file() {
        return folder.resolve("start-" + key() + ".aot");
    }

    public boolean exists() {
        return Files.exists(file());
    }

    /** The command line that starts the program by the cache, or without it when there is none. */
    public List<String> command() {
        return program.command(exists() ? List.of(use()) : List.of());
    }

    /** Why the JVM would not use the cache; empty when it does. It takes a tenth of a second to ask it. */
    public Optional<String> refusal() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        program.versionCommand(List.of(use(), "-XX:AOTMode=on", "-Xlog:aot=info,class+path=warning")))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 && said.contains(IN_USE) ? Optional.empty() : Optional.of(reason(said));
    }

    private String use() {
        return "-XX:AOTCache=" + file();
    }

    private String key() {
        var jvm = System.getProperty("java.vm.vendor") + System.getProperty("java.vm.version");
        return Fingerprint.of(List.of(jvm, String.join(" ", program.options())));
    }

    private static String reason(String said) {
        return said.lines()
                .filter(line -> line.contains("[warning]") || line.contains("[error"))
                .findFirst()
                .map(line -> line.replaceAll("^(\\[[^]]*])+", "").strip())
                .orElse("the JVM gives no reason");
    }
}
