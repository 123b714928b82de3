package io.groundwork.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that the demo plays. */
record Samples(List<JsonNode> people, JsonNode orders, List<JsonNode> clicks) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Samples read(@Nullable Path registrations, @Nullable Path orders, @Nullable Path clicks) throws IOException {
        return new Samples(
                lines(text(registrations, "registrations.ndjson")),
                JSON.readTree(text(orders, "orders.json")),
                lines(text(clicks, "clicks.ndjson")));
    }

    private static List<JsonNode> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    }

    private static String text(@Nullable Path file, String builtIn) throws IOException {
        if (file != null) {
            return Files.readString(file);
        }
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + builtIn))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
