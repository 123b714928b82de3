package io.groundwork.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTests {

    @TempDir
    Path folder;

    @Test
    void ofAJarIsThatOfItsContent() throws IOException {
        var one = jar("one.jar", "hello");
        var same = jar("same.jar", "hello");
        var other = jar("other.jar", "hallo");

        assertThat(Fingerprint.ofJar(one)).isEqualTo(Fingerprint.ofJar(same)).isNotEqualTo(Fingerprint.ofJar(other));
    }

    @Test
    void ofJarsChangesWithOneOfThem() throws IOException {
        var one = jar("one.jar", "hello");
        var before = Fingerprint.ofJars(List.of(one, jar("lib.jar", "hello")));

        assertThat(Fingerprint.ofJars(List.of(one, jar("lib.jar", "hallo")))).isNotEqualTo(before);
    }

    private Path jar(String name, String text) throws IOException {
        var jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            var entry = new ZipEntry("text");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return jar;
    }
}
