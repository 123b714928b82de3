package io.groundwork.ingest.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.groundwork.platform.problem.InvalidField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of a topic, asked for everything that is wrong with a document. Safe for concurrent use. */
final class RecordSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Schema schema;

    private RecordSchema(Schema schema) {
        this.schema = schema;
    }

    static RecordSchema ofTopic(String topic) {
        try (InputStream source = new ClassPathResource("contracts/" + topic + ".schema.json").getInputStream()) {
            return new RecordSchema(REGISTRY.getSchema(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<InvalidField> check(JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> new InvalidField(pointer(error), error.getMessage()))
                .toList();
    }

    /** A missing field is reported where it should be, not where its parent is. */
    private static String pointer(Error error) {
        String at = error.getInstanceLocation().toString();
        return "required".equals(error.getKeyword()) ? at + "/" + error.getProperty() : at;
    }
}
