package io.groundwork.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SampleTest
class HttpConventionsTests {

    private static final String NOTE = "/api/v1/notes/0199aabb-0000-7000-8000-000000000001";

    private final MockMvcTester mvc;

    HttpConventionsTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aResourceHasAnEntityTagAndMayBeKeptButNotTrusted() {
        assertThat(mvc.get().uri(NOTE).with(caller()))
                .hasStatusOk()
                .hasHeader("ETag", "\"7\"")
                .hasHeader("Cache-Control", "private, no-cache");
    }

    @Test
    void aResourceTheCallerHasIsNotSentAgain() {
        assertThat(mvc.get().uri(NOTE).header("If-None-Match", "\"7\"").with(caller()))
                .hasStatus(304)
                .body()
                .isEmpty();
    }

    @Test
    void aPatchChangesAndAnswersInSnakeCase() {
        MvcTestResult result =
                patch("application/merge-patch+json", "\"7\"", "{\"page_count\": 4, \"state\": \"in_progress\"}");
        assertThat(result).hasStatusOk();
        assertThat(result).bodyJson().extractingPath("$.page_count").isEqualTo(4);
        assertThat(result).bodyJson().extractingPath("$.state").isEqualTo("in_progress");
    }

    @Test
    void aPatchThatDoesNotFitPointsAtTheField() {
        MvcTestResult result = patch("application/merge-patch+json", "\"7\"", "{\"note_lines\": [{\"quantity\": 99}]}");
        assertThat(result).hasStatus(400);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/note_lines/0/quantity");
    }

    @Test
    void aPatchThatIsNoJsonIs400() {
        assertThat(patch("application/merge-patch+json", "\"7\"", "{")).hasStatus(400);
    }

    @Test
    void aPatchOfAnotherMediaTypeIs415AndToldTheRightOne() {
        assertThat(patch("application/json", "\"7\"", "{}"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Accept-Patch", "application/merge-patch+json");
    }

    @Test
    void aStaleWriteIs412() {
        assertThat(patch("application/merge-patch+json", "\"6\"", "{}"))
                .hasStatus(412)
                .hasHeader("ETag", "\"7\"");
    }

    @Test
    void anUnconditionalWriteIs428() {
        assertThat(mvc.delete().uri(NOTE).with(caller())).hasStatus(428);
    }

    @Test
    void aPageHasItemsACursorAndLinks() {
        MvcTestResult result =
                mvc.get().uri("/api/v1/notes?limit=2&state=todo").with(caller()).exchange();
        assertThat(result).bodyJson().isStrictlyEqualTo("{\"items\": [2], \"next_cursor\": \"next\"}");
        assertThat(result)
                .hasHeader(
                        "Link",
                        "</api/v1/notes?limit=2&state=todo&cursor=next>; rel=\"next\", "
                                + "</api/v1/notes?limit=2&state=todo&cursor=previous>; rel=\"prev\", "
                                + "</api/v1/notes?limit=2&state=todo>; rel=\"first\"");
    }

    @Test
    void aPageHasATotalWhenAskedFor() {
        assertThat(mvc.get().uri("/api/v1/notes?count=true").with(caller()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(7);
    }

    private MvcTestResult patch(String mediaType, String tag, String body) {
        return mvc.patch()
                .uri(NOTE)
                .contentType(mediaType)
                .header("If-Match", tag)
                .content(body)
                .with(caller())
                .exchange();
    }

    private static RequestPostProcessor caller() {
        return jwt().authorities(
                        new SimpleGrantedAuthority("SCOPE_notes:read"),
                        new SimpleGrantedAuthority("SCOPE_notes:write"));
    }
}
