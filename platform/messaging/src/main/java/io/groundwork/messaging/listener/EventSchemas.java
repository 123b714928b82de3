package io.groundwork.messaging.listener;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.groundwork.messaging.UnprocessableEventException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/** The schemas of the topics, read once at start; a missing file stops the start. Safe for concurrent use. */
final class EventSchemas {

    private static final int ERRORS_SHOWN = 5;

    private final Map<String, Schema> byTopic = new HashMap<>();

    EventSchemas(Map<String, Resource> resources) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        resources.forEach((topic, resource) -> byTopic.put(topic, read(registry, resource)));
    }

    void check(String topic, JsonNode value) {
        Schema schema = byTopic.get(topic);
        if (schema == null) {
            return;
        }
        List<Error> errors = schema.validate(value);
        if (!errors.isEmpty()) {
            throw new UnprocessableEventException("The value breaks the schema of " + topic + ": " + text(errors));
        }
    }

    private static String text(List<Error> errors) {
        return errors.stream()
                .limit(ERRORS_SHOWN)
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .collect(Collectors.joining("; "));
    }

    private static Schema read(SchemaRegistry registry, Resource resource) {
        try (InputStream json = resource.getInputStream()) {
            Schema schema = registry.getSchema(json);
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema " + resource.getDescription(), e);
        }
    }
}
