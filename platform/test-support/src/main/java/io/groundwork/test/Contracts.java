package io.groundwork.test;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files under {@code contracts/}, which both sides of a topic test against. */
public final class Contracts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    /** Fails unless the value is as the topic's schema says. */
    public static void assertValid(String topic, String json) {
        Assertions.assertThat(schema(topic).validate(JSON.readTree(json)))
                .as("violations of %s by %s", topic, json)
                .isEmpty();
    }

    /** Fails unless the value is as the schema of this one type of the topic's events says. */
    public static void assertValid(String topic, String type, String json) {
        var definition = "{\"$ref\": \"#/$defs/" + type + "\", \"$defs\": "
                + JSON.readTree(file(topic + ".schema.json")).path("$defs") + "}";
        Assertions.assertThat(SCHEMAS.getSchema(definition).validate(JSON.readTree(json)))
                .as("violations of %s %s by %s", topic, type, json)
                .isEmpty();
    }

    /** The example of a topic that has one type of value. */
    public static String example(String topic) {
        var example = JSON.readTree(file("examples/" + topic + ".json"));
        return (example.isArray() ? example.get(0).get("value") : example).toString();
    }

    /** The example of one type of a topic's events. */
    public static String example(String topic, String type) {
        return JSON.readTree(file("examples/" + topic + ".json"))
                .valueStream()
                .filter(e -> e.path("ce_type").asString().equals(type))
                .map(e -> e.get("value").toString())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no example of " + type + " on " + topic));
    }

    /** Entries of the problem catalogue that belong to one service: {@code {slug, status, title, description}}. */
    public static List<JsonNode> problems(String service) {
        return JSON.readTree(file("problems.json"))
                .valueStream()
                .filter(p -> p.path("service").asString().equals(service))
                .toList();
    }

    private static Schema schema(String topic) {
        return SCHEMAS.getSchema(file(topic + ".schema.json"));
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(System.getProperty("groundwork.root", ".."), "contracts", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
