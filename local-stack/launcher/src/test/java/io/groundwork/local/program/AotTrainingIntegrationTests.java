package io.groundwork.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.local.backends.Ports;
import io.groundwork.local.process.PidFiles;
import io.groundwork.local.process.TinyService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotTrainingIntegrationTests {

    private static final String MAIN = TinyService.class.getName();

    @TempDir
    Path folder;

    @Test
    void makesACacheTheJvmUsesAndReportsOneItRefuses() throws IOException, InterruptedException {
        var port = Ports.free();
        var program = new JavaProgram(
                List.of("-XX:+UseSerialGC", "-Xmx32m"), List.of(jar()), List.of(MAIN, Integer.toString(port)));
        var cache = new AotCache(folder.resolve("a cache"), program);
        var pids = new PidFiles(folder.resolve("run"));

        new AotTraining("tiny", cache, Map.of(), () -> Ports.taken(port), folder.resolve("tiny.log"), pids).run();

        assertThat(cache.exists()).isTrue();
        assertThat(cache.refusal()).isEmpty();
        assertThat(cache.command()).contains("-XX:AOTCache=" + cache.file());
        assertThat(pids.read("tiny")).isEmpty();

        Files.write(cache.file(), new byte[100]);
        assertThat(cache.refusal()).isPresent();
    }

    /** A cache takes classes from jars only. */
    private Path jar() throws IOException {
        var jar = folder.resolve("tiny.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var file = MAIN.replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = TinyService.class.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry(file));
            in.transferTo(out);
        }
        return jar;
    }
}
