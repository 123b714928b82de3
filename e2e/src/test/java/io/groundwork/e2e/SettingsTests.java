package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's tables of settings say what the code says. */
class SettingsTests {

    private static final Path ROOT = Path.of(System.getProperty("groundwork.root", ".."));
    private static final Pattern VARIABLE = Pattern.compile("GROUNDWORK(?:_[A-Z0-9]+)++(?!_)");
    private static final Set<String> FOLDERS_WITHOUT_SETTINGS = Set.of("target", ".git", ".groundwork", "test", "docs");

    @Test
    void everyPropertyIsInTheTableAsTheCodeDescribesIt() throws IOException {
        var rows = properties().map(SettingsTests::row).collect(Collectors.toCollection(TreeSet::new));
        // For whoever added a setting: the lines to paste.
        Files.writeString(ROOT.resolve("e2e/target/settings-table.md"), String.join("\n", rows) + "\n");

        assertThat(readme().lines().filter(line -> line.startsWith("| `groundwork.")))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyEnvironmentVariableIsExplained() throws IOException {
        var explained = new TreeSet<>(variables(readme()));
        properties().map(SettingsTests::variable).forEach(explained::add);

        assertThat(variablesOfTheCode())
                .allSatisfy(variable -> assertThat(explained).contains(variable));
    }

    private static Stream<JsonNode> properties() throws IOException {
        try (var files = Files.walk(ROOT, 6)) {
            return files
                    .filter(file -> file.endsWith("classes/META-INF/spring-configuration-metadata.json"))
                    .map(SettingsTests::read)
                    .map(JsonMapper.shared()::readTree)
                    .flatMap(metadata -> metadata.path("properties").valueStream())
                    .filter(property -> property.path("name").asString().startsWith("groundwork."))
                    .toList()
                    .stream();
        }
    }

    private static String row(JsonNode property) {
        var type = property.path("type")
                .asString()
                .replaceAll("[\\w.]+\\.(\\w+)", "$1")
                .replace("$", ".")
                .replace(",", ", ");
        var usual = property.path("defaultValue");
        return "| `%s` | `%s` | %s | %s |"
                .formatted(
                        property.path("name").asString(),
                        type,
                        usual.isMissingNode() ? "" : "`" + (usual.isArray() ? usual : usual.asString()) + "`",
                        property.path("description")
                                .asString("")
                                .replace("|", "\\|")
                                .replaceAll("\\{@code ([^}]*)}", "`$1`"));
    }

    private static String variable(JsonNode property) {
        return property.path("name")
                .asString()
                .replace(".", "_")
                .replace("-", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static Set<String> variablesOfTheCode() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(SettingsTests::maySet)
                    .flatMap(file -> variables(read(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean maySet(Path file) {
        for (var part : ROOT.relativize(file)) {
            if (FOLDERS_WITHOUT_SETTINGS.contains(part.toString())) {
                return false;
            }
        }
        var name = file.getFileName().toString();
        return name.endsWith(".java")
                || name.endsWith(".yml")
                || name.endsWith(".yaml")
                || name.equals("groundwork")
                || name.equals("Dockerfile");
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
