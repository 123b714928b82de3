package io.groundwork.ingest;

import org.junit.jupiter.api.Test;

class ApiDescriptionIntegrationTests extends IngestTest {

    @Test
    void bodiesAreDescribedByTheContract() {
        get("/v3/api-docs")
                .expectBody()
                .jsonPath(
                        "$.paths['/api/v1/orders'].post.requestBody.content['application/x-ndjson'].schema.properties.amount.pattern")
                .isNotEmpty()
                .jsonPath(
                        "$.paths['/api/v1/clicks'].post.requestBody.content['application/json'].schema.anyOf[0].items.required")
                .isNotEmpty();
    }
}
