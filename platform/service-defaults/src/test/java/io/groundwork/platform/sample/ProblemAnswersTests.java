package io.groundwork.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SampleTest
class ProblemAnswersTests {

    private final MockMvcTester mvc;

    ProblemAnswersTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aMissingTokenIs401WithAChallenge() {
        MvcTestResult result = mvc.get().uri("/api/v1/notes/mine").exchange();
        assertProblem(result, 401, "unauthenticated");
        assertThat(result)
                .headers()
                .hasHeaderSatisfying(
                        "WWW-Authenticate", values -> assertThat(values).anyMatch(value -> value.startsWith("Bearer")));
    }

    @Test
    void aWrongScopeIs403WithAChallenge() {
        MvcTestResult result = mvc.get()
                .uri("/api/v1/notes/mine")
                .with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_x")))
                .exchange();
        assertProblem(result, 403, "forbidden");
        assertThat(result)
                .headers()
                .hasHeaderSatisfying(
                        "WWW-Authenticate",
                        values -> assertThat(values).anyMatch(value -> value.contains("insufficient_scope")));
    }

    @Test
    void theReadScopeDoesNotWrite() {
        assertProblem(post("{}", reader()), 403, "forbidden");
    }

    @Test
    void deadLettersAreForAdminsOnly() {
        assertProblem(mvc.get().uri("/api/v1/dead-letters").with(reader()).exchange(), 403, "forbidden");
    }

    @Test
    void anUnknownPathIs404() {
        assertProblem(mvc.get().uri("/api/v1/nothing/here").with(reader()).exchange(), 404, "not-found");
    }

    @Test
    void aWrongMethodIs405WithAllow() {
        MvcTestResult result = mvc.put().uri("/api/v1/notes").with(writer()).exchange();
        assertProblem(result, 405, "method-not-allowed");
        assertThat(result)
                .headers()
                .hasHeaderSatisfying("Allow", values -> assertThat(values).anyMatch(value -> value.contains("POST")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/yaml", "application/xml"})
    void anUnavailableMediaTypeIs406(String type) {
        assertProblem(
                mvc.get()
                        .uri("/api/v1/notes/mine")
                        .accept(MediaType.valueOf(type))
                        .with(reader())
                        .exchange(),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/yaml", "application/xml"})
    void anUnknownMediaTypeIs415(String type) {
        MvcTestResult result = mvc.post()
                .uri("/api/v1/notes")
                .contentType(type)
                .content("title: a")
                .with(writer())
                .exchange();
        assertProblem(result, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"title": }                                       | ''                     | is not valid JSON (line 1, column 11)
                    {"title": {"a": 1}}                               | /title                 | must be a string
                    {"title": 5}                                      | /title                 | must be a string
                    {"title": "a", "state": "gone"}                   | /state                 | must be one of: todo, in_progress
                    {"title": "a", "due_at": "soon"}                  | /due_at                | must be an RFC 3339 time, such as 2026-01-31T12:00:00Z
                    {"title": "a", "assignee_id": "me"}               | /assignee_id           | must be a UUID
                    {"title": "a", "state": 1}                        | /state                 | must be one of: todo, in_progress
                    {"title": "a", "state": ""}                       | /state                 | must be one of: todo, in_progress
                    {"title": "a", "due_at": ""}                      | /due_at                | must be an RFC 3339 time, such as 2026-01-31T12:00:00Z
                    {"title": "a", "assignee_id": ""}                 | /assignee_id           | must be a UUID
                    {"title": "a", "page_count": ""}                  | /page_count            | must be a whole number
                    {"title": "a", "pinned": ""}                      | /pinned                | must be true or false
                    {"title": "a", "pinned": 1}                       | /pinned                | must be true or false
                    {"title": "a", "page_count": "5"}                 | /page_count            | must be a whole number
                    {"title": "a", "page_count": 1.5}                 | /page_count            | must be a whole number
                    {"title": "a", "page_count": 99999999999}         | /page_count            | must be a whole number
                    {"title": "a", "pinned": "yes"}                   | /pinned                | must be true or false
                    {"title": "a", "note_lines": {}}                  | /note_lines            | must be an array
                    {"title": "a", "note_lines": [7]}                 | /note_lines/0          | must be an object
                    {"title": "a", "note_lines": [{"quantity": "x"}]} | /note_lines/0/quantity | must be a whole number
                    {"title": "a", "note_lines": [{"quantity": 10}]}  | /note_lines/0/quantity | must be less than or equal to 9
                    {"title": "a", "note_lines": [{}]}                | /note_lines/0/quantity | must be a whole number
                    {"title": " "}                                    | /title                 | must not be blank
                    []                                                | ''                     | must be an object
                    {"title": "a"} x                                  | ''                     | is not valid JSON (line 1, column 16)
                    """)
    void badJsonIs400WithPointers(String body, String pointer, String detail) {
        MvcTestResult result = post(body, writer());
        assertProblem(result, 400, "invalid-request");
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(result).bodyJson().extractingPath("$.errors[0].detail").isEqualTo(detail);
    }

    @Test
    void errorsInAListOfBodiesPointIntoTheList() {
        MvcTestResult result = mvc.post()
                .uri("/api/v1/notes/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[{\"title\": \"a\"}, {\"title\": \"a\", \"note_lines\": [{\"quantity\": 10}]}]")
                .with(writer())
                .exchange();
        assertProblem(result, 400, "invalid-request");
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/1/note_lines/0/quantity");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/notes/limited            | /size  | is required
                    /api/v1/notes/limited?size=0     | /size  | must be greater than or equal to 1
                    /api/v1/notes/limited?size=x     | /size  | must be a whole number
                    /api/v1/notes?state=gone         | /state | must be one of: todo, in_progress
                    /api/v1/notes?limit=201          | /limit | must be a whole number from 1 to 200
                    /api/v1/notes/17                 | /id    | must be a UUID
                    /api/v1/notes/filtered?page_count=x | /page_count | must be a whole number
                    /api/v1/notes/filtered?state=gone | /state | must be one of: todo, in_progress
                    """)
    void badParametersAre400WithPointers(String uri, String pointer, String detail) {
        MvcTestResult result = mvc.get().uri(uri).with(reader()).exchange();
        assertProblem(result, 400, "invalid-request");
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(result).bodyJson().extractingPath("$.errors[0].detail").isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({"broken, application/json", "events, text/event-stream"})
    void anInternalErrorIs500WithoutItsMessage(String path, String accept) {
        MvcTestResult result = mvc.get()
                .uri("/api/v1/notes/" + path)
                .header("Accept", accept)
                .with(reader())
                .exchange();
        assertProblem(result, 500, "internal");
        assertThat(result).bodyText().doesNotContain("hunter2").doesNotContain("Exception");
    }

    @Test
    void wordsAreEnglishWhateverTheCallerSpeaks() {
        MvcTestResult result = mvc.get()
                .uri("/api/v1/notes/limited?size=0")
                .header("Accept-Language", "de")
                .with(reader())
                .exchange();
        assertThat(result)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .isEqualTo("must be greater than or equal to 1");
    }

    @Test
    void aLostRaceIs409() {
        assertProblem(mvc.post().uri("/api/v1/notes/lost-race").with(writer()).exchange(), 409, "conflict");
    }

    @Test
    void aLostRaceOfAConditionalRequestIs412() {
        assertProblem(
                mvc.post()
                        .uri("/api/v1/notes/lost-race")
                        .header("If-Match", "\"7\"")
                        .with(writer())
                        .exchange(),
                412,
                "precondition-failed");
    }

    @Test
    void aDuplicateIs409() {
        assertProblem(mvc.post().uri("/api/v1/notes/duplicate").with(writer()).exchange(), 409, "conflict");
    }

    @Test
    void aDatabaseThatIsAwayIs503WithRetryAfter() {
        MvcTestResult result =
                mvc.get().uri("/api/v1/notes/away").with(reader()).exchange();
        assertProblem(result, 503, "unavailable");
        assertThat(result).headers().containsHeader("Retry-After");
        assertThat(result).bodyText().doesNotContain("postgresql");
    }

    private MvcTestResult post(String body, RequestPostProcessor caller) {
        return mvc.post()
                .uri("/api/v1/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(caller)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
        assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(result).bodyJson().extractingPath("$.title").asString().isNotEmpty();
        assertThat(result).bodyJson().extractingPath("$.detail").asString().isNotEmpty();
        assertThat(result).bodyJson().extractingPath("$.instance").asString().startsWith("/api/v1/");
        assertThat(result).bodyJson().extractingPath("$.trace_id").asString().isNotEmpty();
    }

    private static RequestPostProcessor reader() {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_notes:read"));
    }

    private static RequestPostProcessor writer() {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_notes:write"));
    }
}
