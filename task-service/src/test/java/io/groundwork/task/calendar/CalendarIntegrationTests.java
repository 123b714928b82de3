package io.groundwork.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import io.groundwork.task.Answer;
import io.groundwork.task.Api;
import io.groundwork.task.Story;
import io.groundwork.test.TestTokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

class CalendarIntegrationTests extends Story {

    private static final String NASTY =
            "Größe; Maß, \\\\ Zeile1\\nZeile2 \uD83C\uDF89 and more words until the line is far too long for one \uD83C\uDF89\uD83C\uDF89";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTaskIsAnEventAndReadsBackAsItIs() {
        String id = plan(
                NASTY,
                "\"starts_at\":\"2026-03-01T09:00:00Z\",\"due_at\":\"2026-03-01T10:30:00Z\","
                        + "\"labels\":[\"a,b\",\"c;d\"],\"priority\":4,\"description\":\"first\\nsecond\"");
        ICalendar calendar = parse(viewer, feed());
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getSummary().getValue())
                .isEqualTo(viewer.get("/api/v1/tasks/" + id).text("title"));
        assertThat(event.getDescription().getValue()).isEqualTo("first\nsecond");
        assertThat(event.getUid().getValue()).startsWith(id);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-01T10:30:00Z"));
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("a,b", "c;d");
        assertThat(event.getPriority().getValue()).isEqualTo(1);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as("valid").isTrue();
    }

    @Test
    void aTaskIsAToDoForThoseWhoAskForThem() {
        String id = plan("a", "\"due_at\":\"2026-03-01T10:30:00Z\",\"starts_at\":\"2026-03-01T10:30:00Z\"");
        editor.patch("/api/v1/tasks/" + id, "{\"status\":\"done\"}", "If-Match", "*")
                .expect(200);
        ICalendar calendar = parse(viewer, feed() + "?component=vtodo");
        VTodo todo = calendar.getTodos().getFirst();
        assertThat(todo.getStatus().isCompleted()).isTrue();
        assertThat(todo.getCompleted()).isNotNull();
        assertThat(todo.getDateStart()).isNull();
        assertThat(todo.getSequence().getValue()).isEqualTo(1);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as("valid").isTrue();
    }

    @Test
    void linesEndWithCrlfAndHaveAtMost75OctetsOfWholeCharacters() {
        plan(NASTY, "\"due_at\":\"2026-03-01T10:30:00Z\"");
        String text = text(viewer, feed());
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
    }

    @Test
    void aProjectWithoutDatesIsAValidCalendarToo() {
        newTask("without a date");
        ICalendar calendar = parse(viewer, feed());
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("House");
    }

    @Test
    void aCalendarKnownIsNotSentAgainUntilATaskChanges() {
        String id = plan("a", "\"due_at\":\"2026-03-01T10:30:00Z\"");
        String etag = viewer.get(feed()).expect(200).etag();
        viewer.get(feed(), "If-None-Match", etag).expect(304);
        viewer.get(feed() + "?component=vtodo", "If-None-Match", etag).expect(200);
        editor.patch("/api/v1/tasks/" + id, "{\"title\":\"b\"}", "If-Match", "*")
                .expect(200);
        String changed = viewer.get(feed(), "If-None-Match", etag).expect(200).etag();
        editor.delete("/api/v1/tasks/" + id, "If-Match", "*").expect(204);
        viewer.get(feed(), "If-None-Match", changed).expect(200);
    }

    @Test
    void aSecretAddressNeedsNoAccessTokenUntilItIsRevoked() {
        plan("a", "\"due_at\":\"2026-03-01T10:30:00Z\"");
        Answer address = viewer.post(addresses(), "").expect(201);
        String path = secretPath(address);
        assertThat(parse(anonymous, path).getEvents()).hasSize(1);
        anonymous.get(path.replace(project, newProject())).expect(404);
        anonymous.get(path + "x").expect(404);
        anonymous.get(feed()).expect(404);
        assertThat(viewer.get(addresses()).expect(200).items("id")).containsExactly(address.id());
        assertThat(editor.get(addresses()).expect(200).items("id")).isEmpty();
        editor.delete(addresses() + "/" + address.id()).expect(404);
        viewer.delete(addresses() + "/" + address.id()).expect(204);
        anonymous.get(path).expect(404);
    }

    @Test
    void aSecretAddressEndsWithTheMembershipForGood() {
        String path = secretPath(viewer.post(addresses(), "").expect(201));
        anonymous.get(path).expect(200);
        owner.delete("/api/v1/projects/%s/members/%s".formatted(project, viewerId))
                .expect(204);
        anonymous.get(path).expect(404);
        admit(project, viewerId, "viewer");
        anonymous.get(path).expect(404);
    }

    @Test
    void aSecretAddressRestsWhileTheProjectIsInTheTrash() {
        String path = secretPath(viewer.post(addresses(), "").expect(201));
        owner.delete("/api/v1/projects/" + project, "If-Match", "*").expect(204);
        anonymous.get(path).expect(404);
        owner.post("/api/v1/projects/" + project + "/restore", "").expect(200);
        anonymous.get(path).expect(200);
    }

    @Test
    void theSecretIsNotKept() {
        String secret = secretPath(viewer.post(addresses(), "").expect(201)).replaceFirst(".*token=", "");
        List<String> rows = jdbc.sql("select a::text || encode(token_hash, 'escape') from calendar_address a")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
        assertThat(viewer.get(addresses()).body().toString()).doesNotContain(secret);
    }

    @Test
    void anAccessTokenNeedsTheScope() {
        Api reader = anonymous.with(TestTokens.user(viewerId).scopes("accounts:read"));
        reader.get(feed()).expect(403);
    }

    private String feed() {
        return "/api/v1/projects/" + project + "/calendar.ics";
    }

    private String addresses() {
        return "/api/v1/projects/" + project + "/calendar-addresses";
    }

    private static String secretPath(Answer address) {
        URI url = URI.create(address.text("url"));
        return url.getPath() + "?" + url.getQuery();
    }

    private String plan(String title, String more) {
        return editor.post(
                        "/api/v1/tasks", "{\"project_id\":\"%s\",\"title\":\"%s\",%s}".formatted(project, title, more))
                .expect(201)
                .id();
    }

    private static ICalendar parse(Api reader, String path) {
        assertThat(reader.get(path).expect(200).header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        return Biweekly.parse(text(reader, path)).first();
    }

    private static String text(Api reader, String path) {
        return RestClient.create("http://localhost:" + reader.port())
                .get()
                .uri(URI.create("http://localhost:" + reader.port() + path))
                .headers(headers -> reader.bearer().ifPresent(token -> headers.set("Authorization", token)))
                .retrieve()
                .body(String.class);
    }
}
