package io.groundwork.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SampleTest
class OpenApiTests {

    private final MvcTestResult document;

    OpenApiTests(MockMvcTester mvc) {
        document = mvc.get().uri("/v3/api-docs").exchange();
    }

    @Test
    void theDocumentNeedsNoToken() {
        assertThat(document).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $.openapi                                                                | 3.1.0
                    $.info.title                                                             | sample-service
                    $.servers[0].url                                                         | /
                    $.components.schemas.NoteRequest.properties.assignee_id.format           | uuid
                    $.components.schemas.NoteRequest.properties.state.enum[1]                | in_progress
                    $.components.schemas.Problem.properties.trace_id.type                    | string
                    $.paths['/api/v1/notes'].post.responses.default.$ref                     | #/components/responses/Problem
                    $.paths['/api/v1/notes'].post.security[1].oauth2[0]                      | notes:write
                    $.paths['/api/v1/notes'].get.security[1].oauth2[0]                       | notes:read
                    $.paths['/api/v1/notes/{id}'].delete.parameters[1].name                  | If-Match
                    $.components.securitySchemes.bearer.scheme                               | bearer
                    """)
    void says(String path, String value) {
        assertThat(document).bodyJson().extractingPath(path).isEqualTo(value);
    }

    @Test
    void queryEnumsAreInWireNames() {
        assertThat(document)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/notes'].get.parameters[?(@.name == 'state')].schema.enum[*]")
                .asArray()
                .contains("todo", "in_progress");
    }

    @Test
    void pageParametersAreNamed() {
        assertThat(document)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/notes'].get.parameters[*].name")
                .asArray()
                .contains("limit", "cursor", "page", "page_size", "offset", "count", "sort", "state")
                .doesNotContain("request", "caller");
    }

    @Test
    void aMergePatchIsAnyObject() {
        assertThat(document)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/notes/{id}'].patch.requestBody.content.*.schema.type")
                .asArray()
                .containsExactly("object");
    }
}
