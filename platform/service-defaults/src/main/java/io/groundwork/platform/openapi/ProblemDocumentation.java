package io.groundwork.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Documents, once and for every operation, that errors are problems. */
@SuppressWarnings("rawtypes") // Swagger's schemas are raw.
class ProblemDocumentation implements GlobalOpenApiCustomizer {

    private static final String NAME = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components.addSchemas(NAME, problem()).addResponses(NAME, response()));
        if (api.getPaths() != null) {
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ProblemDocumentation::document));
        }
    }

    private static void document(Operation operation) {
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + NAME));
    }

    private static ApiResponse response() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + NAME);
        return new ApiResponse()
                .description("Any error, as a problem document (RFC 9457).")
                .content(new Content().addMediaType(MEDIA_TYPE, new MediaType().schema(schema)));
    }

    private static Schema problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri-reference").description("/problems/{slug}"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("trace_id", new StringSchema().description("Quote it when you report the error."))
                .addProperty("errors", new ArraySchema().items(invalidField()));
    }

    private static Schema invalidField() {
        return new ObjectSchema()
                .addProperty("pointer", new StringSchema().format("json-pointer"))
                .addProperty("detail", new StringSchema());
    }
}
