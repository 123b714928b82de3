package io.groundwork.ingest.intake;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes bodies of records by the very schema they are checked against. */
@Component
final class RecordBodyDocumentation implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        RecordBody body = method.getMethodAnnotation(RecordBody.class);
        return body == null ? operation : operation.requestBody(describe(schema(body.topic())));
    }

    private static RequestBody describe(Schema<?> schema) {
        Schema<?> array = new JsonSchema();
        array.addType("array");
        array.setItems(schema);
        Schema<?> arrayOrOne = new JsonSchema();
        arrayOrOne.addAnyOfItem(array);
        arrayOrOne.addAnyOfItem(schema);
        return new RequestBody()
                .required(true)
                .description("Records; all are published, or with one bad among them none")
                .content(new Content()
                        .addMediaType(Intake.JSON, new MediaType().schema(arrayOrOne))
                        .addMediaType(Intake.NDJSON, new MediaType().schema(schema)));
    }

    private static Schema<?> schema(String topic) {
        try (InputStream source = new ClassPathResource("contracts/" + topic + ".schema.json").getInputStream()) {
            return Json31.mapper().readValue(source, JsonSchema.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
