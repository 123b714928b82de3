package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about the repository as a whole. */
class HouseTests {

    private static final Path ROOT = Path.of(System.getProperty("groundwork.root", ".."));
    private static final int LONGEST = 250;

    @Test
    void noFileIsTooLongToRead() throws IOException {
        assertThat(javaFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() throws IOException {
        assertThat(javaFiles())
                .filteredOn(file -> file.toString().contains("src/main/java"))
                .allSatisfy(file -> assertThat(file.resolveSibling("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
